import type { webhook } from '@line/bot-sdk'
import { showCode } from '@phrom/shared/case-code.ts'
import { officeFor, type Position, PositionSchema } from '@phrom/shared/home-visits.ts'
import { chatPlace as words } from '@phrom/shared/words/home-visits.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import * as v from 'valibot'
import { consentsOf } from '../cases/consents.ts'
import { listOwnCases } from '../cases/find-case.ts'
import type { CaseRow } from '../cases/store.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import { saying } from '../chat/pictures/picture-messages.ts'
import type { Said } from '../chat/said.ts'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { liffUrlOf } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import { isHomeCase } from './find-home-visit.ts'
import { areaOf, keepPosition } from './keep-place.ts'

type Asked = { office: OfficeSettings; personId: string; language: Language }

const open: ReadonlySet<string> = new Set(['draft', 'submitted', 'returned', 'approved'])
/** Thirteen buttons are LINE's most. */
const mostChoices = 13

/**
 * A position that somebody sends in the chat: it is kept for their case that waits for one and may hold it; of several they are asked
 * which. Otherwise nothing is kept, and how it goes is said.
 */
export async function answerLocation(
  deps: Deps,
  asked: Asked,
  { latitude, longitude }: webhook.LocationMessageContent,
): Promise<Said | undefined> {
  const position = v.safeParse(PositionSchema, { latitude, longitude })
  if (!position.success) return tell(words.noCase, asked)
  const { db } = deps
  const all = await listOwnCases(db, asked.office.id, asked.personId)
  const mine = all.filter((row) => isHomeCase(row) && open.has(row.state))
  const takers: CaseRow[] = []
  for (const row of mine) {
    const given = await consentsOf(db, row.officeId, row.id)
    if (given.includes('home.position')) takers.push(row)
  }
  const [first] = takers
  if (takers.length > 1) return which(takers, position.output, asked)
  if (first) return keep(deps, asked, first.id, position.output)
  return mine[0] ? withDoor(deps, asked, words.consent, mine[0]) : tell(words.noCase, asked)
}

const place = /^place:([0-9a-f-]{36}):(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/

/** For which case a position is that was sent. */
export async function answerPlaceChoice(
  deps: Deps,
  asked: Asked,
  data: string,
): Promise<Said | undefined> {
  const [, caseId = '', latitude, longitude] = data.match(place) ?? []
  const position = v.safeParse(PositionSchema, {
    latitude: Number(latitude),
    longitude: Number(longitude),
  })
  return position.success ? keep(deps, asked, caseId, position.output) : undefined
}

async function keep(
  deps: Deps,
  asked: Asked,
  caseId: string,
  position: Position,
): Promise<Said | undefined> {
  const { office, personId } = asked
  const of = { officeId: office.id, caseId }
  try {
    const row = await deps.write(async (tx) => {
      const world = { tx, now: deps.now() }
      const held = await takeOwnCase(world, personId, of.officeId, caseId)
      const given = await consentsOf(tx, of.officeId, caseId)
      if (!given.includes('home.position')) throw new Refusal('consent_needed')
      const by = { actor: 'citizen', personId } as const
      const after = await takeStep(world, held, 'home_place_changed', by)
      await keepPosition(world, deps.config, of, position)
      return after
    })
    return withDoor(deps, asked, words.kept, row)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'outside_district') return outside(deps, asked, position)
    return tell(error.code === 'consent_needed' ? words.consent : words.noCase, asked)
  }
}

/** Nothing is kept of it between the question and the answer: the button carries it. */
function which(rows: readonly CaseRow[], position: Position, asked: Asked): Said {
  const at = `${position.latitude.toFixed(5)},${position.longitude.toFixed(5)}`
  return {
    messages: [saying(words.which[asked.language])],
    quickReply: rows.slice(0, mostChoices).map(({ id, code }) => ({
      type: 'action',
      action: {
        type: 'postback',
        label: fill(words.choice, asked.language, { code: showCode(code) }),
        data: `place:${id}:${at}`,
        displayText: showCode(code),
      },
    })),
  }
}

/** Who to ask instead, where another office that is served here goes there. */
function outside({ config }: Deps, asked: Asked, position: Position): Said {
  const offices = config.offices.map((one) => ({
    ...{ id: one.id, name: one.name, phone: one.phone },
    ...{ position: one.position ?? null, homeVisits: areaOf(one) },
  }))
  const other = officeFor(offices, asked.office.id, position)
  const values = other && { office: other.name[asked.language], phone: other.phone }
  const text = values
    ? fill(words.outsideAsk, asked.language, values)
    : words.outside[asked.language]
  return { messages: [saying(text)] }
}

/** What was begun goes on where it stands; the rest has its own screen. */
function withDoor({ config }: Deps, asked: Asked, text: Text, row: CaseRow): Said {
  const { office, language } = asked
  const home = `${liffUrlOf(config)}/${office.id}`
  const { id, serviceId, state, code } = row
  const uri =
    state === 'draft'
      ? `${home}/services/${serviceId}/home?case=${id}`
      : `${home}/cases/${id}/place`
  const door = { type: 'uri', label: words.open[language], uri } as const
  const told = fill(text, language, { code: showCode(code) })
  return { messages: [saying(told)], quickReply: [{ type: 'action', action: door }] }
}

function tell(text: Text, { language }: Asked): Said {
  return { messages: [saying(text[language])] }
}
