import { factIndex, factsBehind } from './case-facts.ts'
import type { Service } from './services/service.ts'
import type { Language, Text } from './words/text.ts'

export type Why = { texts: Text[]; law: string[] }

/** Why a question is asked: the stops and warnings that hang on its answer, and the laws behind them. */
export function whyAsked(service: Service, key: string): Why {
  const fact = factIndex(service).get(key)?.fact
  const found = [...service.stops, ...service.warnings].filter((item) =>
    roles(item.each).some((role) => factsBehind(service, item.when, role, item.each).has(key)),
  )
  // An answer that only chooses papers needs no law: the paper itself names it.
  const law = found.map(({ basis }) => basis).filter((basis) => basis !== undefined)
  return fact ? { texts: found.map(({ th, en }) => ({ th, en })), law: [...new Set(law)] } : none
}

const none: Why = { texts: [], law: [] }

function roles(each: readonly string[] | undefined): readonly (string | undefined)[] {
  return each ?? [undefined]
}

const laws: Record<string, Text> = {
  CCC: { th: 'ประมวลกฎหมายแพ่งและพาณิชย์', en: 'Civil and Commercial Code' },
  FRA: { th: 'พ.ร.บ.จดทะเบียนครอบครัว', en: 'Family Registration Act' },
  FRR: { th: 'ระเบียบว่าด้วยการจดทะเบียนครอบครัว', en: 'Family Registration Regulation' },
  NA: { th: 'พ.ร.บ.ชื่อบุคคล', en: 'Person Name Act' },
  COL: { th: 'พ.ร.บ.ว่าด้วยการขัดกันแห่งกฎหมาย', en: 'Conflict of Laws Act' },
  CAA: { th: 'พ.ร.บ.การรับเด็กเป็นบุตรบุญธรรม', en: 'Child Adoption Act' },
  'Civil Registration Act': { th: 'พ.ร.บ.การทะเบียนราษฎร', en: 'Civil Registration Act' },
  'ID Card Act': { th: 'พ.ร.บ.บัตรประจำตัวประชาชน', en: 'ID Card Act' },
  'Criminal Procedure Code': {
    th: 'ประมวลกฎหมายวิธีพิจารณาความอาญา',
    en: 'Criminal Procedure Code',
  },
  'Building Control Act 2522': { th: 'พ.ร.บ.ควบคุมอาคาร', en: 'Building Control Act' },
}

const number = '\\d[\\d/]*(?:\\(\\d+\\))?(?: para \\d+)?'
const lawPattern = new RegExp(
  `\\b(${Object.keys(laws).join('|')})\\s+(s\\.|cl\\.)?\\s*(${number}(?:(?:, (?:s\\. )?| and | with |-)(?:${number}|\\(\\d+\\)))*)`,
  'g',
)

/** "ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1448" for "CCC 1448"; nothing where the basis names no section. */
export function showLaw(basis: string, language: Language): string {
  // What stands in brackets explains: "s. 4 (who cannot be a witness), s. 6".
  const plain = basis.replace(/ \([^)]*[a-z][^)]*\)/gi, '')
  return [...plain.matchAll(lawPattern)]
    .map(([, law, unit, sections = '']) => {
      const clause = unit === 'cl.'
      const word = { th: clause ? 'ข้อ' : 'มาตรา', en: clause ? 'clause' : 'section' }[language]
      const told = sections.replaceAll('s. ', '').replace(/ (?:and|with) /g, ', ')
      const shown = language === 'th' ? told.replaceAll(' para ', ' วรรค ') : told
      return `${laws[law ?? '']?.[language]} ${word} ${shown}`
    })
    .join(' · ')
}

const furtherLaws: Record<string, Text> = {
  ...laws,
  'Family Registration Act': laws.FRA as Text,
  'Civil and Commercial Code': laws.CCC as Text,
  'Nationality Act': { th: 'พ.ร.บ.สัญชาติ', en: 'Nationality Act' },
  'Immigration Act': { th: 'พ.ร.บ.คนเข้าเมือง', en: 'Immigration Act' },
  "Women's Titles Act": { th: 'พ.ร.บ.คำนำหน้านามหญิง', en: "Women's Titles Act" },
  'Central Registration Regulation': {
    th: 'ระเบียบสำนักทะเบียนกลางว่าด้วยการจัดทำทะเบียนราษฎร',
    en: 'Central Registration Regulation',
  },
  'Ministerial Regulation on Person Names': {
    th: 'กฎกระทรวงว่าด้วยชื่อบุคคล',
    en: 'Ministerial Regulation on Person Names',
  },
}
// A year of the Buddhist Era stands where other laws have a section.
const section = String.raw`\d[\d/]*(?: bis)?`
const sectionsPattern = new RegExp(`(?:^| s\\.) (?!2[45]\\d\\d)(${section}(?:(?:, |-)${section})*)`)

/**
 * The laws of a service, each once with its sections: "พ.ร.บ.บัตรประจำตัวประชาชน มาตรา 5, 6". Sections of which keepers are not sure
 * are left out, and so is what is no law that people could look up.
 */
export function tellLaws(law: readonly string[], language: Language): string[] {
  const told = new Map<string, string[]>()
  for (const text of law) {
    const key = Object.keys(furtherLaws).find((name) => text.startsWith(name))
    if (key === undefined) continue
    const name = furtherLaws[key]?.[language] ?? ''
    const sure = !/verify| of the Act/.test(text)
    const found = sure ? sectionsPattern.exec(text.slice(key.length))?.[1] : undefined
    told.set(name, [...(told.get(name) ?? []), ...(found ? [found] : [])])
  }
  const word = { th: 'มาตรา', en: 'section' }[language]
  return [...told].map(([name, sections]) => {
    if (sections.length === 0) return name
    const all = sections.join(', ')
    return `${name} ${word} ${language === 'th' ? all.replaceAll(' bis', ' ทวิ') : all}`
  })
}
