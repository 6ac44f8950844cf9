import { factIndex, inRole } from './case-facts.ts'
import { condition, pathsOf } from './conditions.ts'
import type { Service } from './services/service.ts'
import type { Language, Text } from './words/text.ts'

export type Why = { texts: Text[]; law: string[] }

/** Why a question is asked: the stops and warnings that hang on its answer, and the laws behind them. */
export function whyAsked(service: Service, key: string): Why {
  const fact = factIndex(service).get(key)?.fact
  const found = [...service.stops, ...service.warnings].filter((item) =>
    roles(item.each).some((role) => dependsOn(service, item.when, key, role, item.each ?? [])),
  )
  // An answer that only chooses papers needs no law: the paper itself names it.
  const law = found.map(({ basis }) => basis).filter((basis) => basis !== undefined)
  return fact ? { texts: found.map(({ th, en }) => ({ th, en })), law: [...new Set(law)] } : none
}

const none: Why = { texts: [], law: [] }

function roles(each: readonly string[] | undefined): readonly (string | undefined)[] {
  return each ?? [undefined]
}

/** Straight from the condition, or through one derived value such as an age. */
function dependsOn(
  service: Service,
  when: string,
  key: string,
  role: string | undefined,
  each: readonly string[],
): boolean {
  return pathsOf(condition(when)).some((path) => {
    const full = inRole(path, role, each)
    if (full === key) return true
    return service.derived.some((item) =>
      (item.about === 'case' ? [undefined] : item.about).some(
        (of) =>
          full === (of ? `${of}.${item.id}` : item.id) &&
          pathsOf(condition(item.is)).some(
            (inner) => inRole(inner, of, item.about === 'case' ? [] : item.about) === key,
          ),
      ),
    )
  })
}

const laws: Record<string, Text> = {
  CCC: { th: 'ประมวลกฎหมายแพ่งและพาณิชย์', en: 'Civil and Commercial Code' },
  FRA: { th: 'พ.ร.บ.จดทะเบียนครอบครัว', en: 'Family Registration Act' },
  FRR: { th: 'ระเบียบว่าด้วยการจดทะเบียนครอบครัว', en: 'Family Registration Regulation' },
  NA: { th: 'พ.ร.บ.ชื่อบุคคล', en: 'Person Name Act' },
  COL: { th: 'พ.ร.บ.ว่าด้วยการขัดกันแห่งกฎหมาย', en: 'Conflict of Laws Act' },
}

/** "ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1448" for "CCC 1448"; nothing where the basis names no section. */
export function showLaw(basis: string, language: Language): string {
  const named = [
    ...basis.matchAll(/\b(CCC|FRA|FRR|NA|COL)\s+((s\.|cl\.)\s*)?(\d[\d/]*(?:(?:, |-)\d[\d/]*)*)/g),
  ]
  return named
    .map(([, law, , unit, sections]) => {
      const clause = unit === 'cl.'
      const word = { th: clause ? 'ข้อ' : 'มาตรา', en: clause ? 'clause' : 'section' }[language]
      return `${laws[law ?? '']?.[language]} ${word} ${sections}`
    })
    .join(' · ')
}
