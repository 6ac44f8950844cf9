import { marriageRegistration } from '@phrom/shared/services/marriage-registration.ts'
import { foreignMarriage, papersOfMarriage } from '@phrom/shared/testing-marriage.ts'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { type PersonName, startTestServer } from '../testing.ts'

/** The papers of each marriage that are photographed. */
export const papers = papersOfMarriage('2026-11-20')

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()

/** A matter that any office takes, with papers, at the first of two offices. */
export async function startWithMarriages(settings: Record<string, string> = {}) {
  const server = await startTestServer(settings)
  const { ask } = server
  const here = '/offices/bangphrom'
  const there = '/offices/khlongphrom'

  /** A marriage up to a state; `returned`: with the first paper returned and the others accepted. */
  async function givenMarriage(
    upTo: 'draft' | 'submitted' | 'returned' | 'approved',
    person: PersonName = 'malee',
  ): Promise<string> {
    const id = uuidv7()
    const at = `${here}/cases/${id}`
    await ask(person, 'PUT', at, {
      serviceId: marriageRegistration.id,
      answers: foreignMarriage,
      contact: { name: 'มาลี ใจดี', phone: '081-234-5678' },
      language: 'th',
      consents: ['papers.precheck', 'papers.others', 'line.messages'],
    })
    for (const key of papers) {
      await ask(person, 'PUT', `${at}/documents/${key}/pages/${uuidv7()}`, photo)
    }
    if (upTo === 'draft') return id
    await ask(person, 'POST', `${at}/submit`, { consents: [] })
    if (upTo === 'submitted') return id
    const desk = `${here}/staff/cases/${id}`
    for (const [i, key] of papers.entries()) {
      const back = upTo === 'returned' && i === 0
      const json = { reasons: [], note: 'ไม่ชัด', marks: [] }
      if (back) await ask('suda', 'POST', `${desk}/documents/${key}/return`, json)
      else await ask('suda', 'POST', `${desk}/documents/${key}/accept`)
    }
    await ask('suda', 'POST', `${desk}/${upTo === 'returned' ? 'return' : 'approve'}`)
    return id
  }

  /** Hands a case over to the second office; answers what was said, and the id of the case there. */
  async function handOver(
    id: string,
    more: object = {},
    { person = 'malee' as PersonName, headers = {} as Record<string, string> } = {},
  ) {
    const caseId = uuidv7()
    const wanted = { officeId: 'khlongphrom', caseId, consent: 'case.handover', ...more }
    const answer = await ask(person, 'POST', `${here}/cases/${id}/handover`, wanted, headers)
    return { ...answer, id: caseId, wanted }
  }

  return { ...server, here, there, givenMarriage, handOver }
}
