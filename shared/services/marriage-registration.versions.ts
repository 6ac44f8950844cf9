import { marriageRegistration } from './marriage-registration.ts'
import type { Service } from './service.ts'

/** The same list with what another version says in the place of some of it. */
function changed<T extends { id: string }>(items: readonly T[], by: Record<string, Partial<T>>) {
  return items.map((item) => ({ ...item, ...by[item.id] }))
}

/**
 * Marriage as it was until 22 January 2025: of a man and a woman, from 17 (CCC 1448 before the Act Amending the Civil and
 * Commercial Code (No. 24) B.E. 2567). The day decides which version holds, so nobody had to switch.
 */
export const marriageUntil2025: Service = {
  ...marriageRegistration,
  version: '2025-01-22',
  from: '1976-10-16',
  facts: changed<Service['facts'][number]>(marriageRegistration.facts, {
    sex: { ask: 'always' },
    courtPermitsUnderage: {
      ask: 'self.age < 17',
      th: 'ศาลอนุญาตให้สมรสก่อนอายุ 17 ปีแล้วหรือไม่',
      en: 'Has a court permitted the marriage before 17?',
    },
  }),
  stops: [
    {
      id: 'not-man-and-woman',
      when: 'partyA.sex == male and partyB.sex == male or partyA.sex == female and partyB.sex == female',
      th: 'ก่อนวันที่ 23 มกราคม 2568 กฎหมายให้จดทะเบียนสมรสได้เฉพาะชายกับหญิง',
      en: 'Before 23 January 2025 the law knew only the marriage of a man and a woman.',
      instead: {
        th: 'เลือกวันจดทะเบียนตั้งแต่ 23 มกราคม 2568',
        en: 'Choose a day from 23 January 2025 on.',
      },
      basis: 'CCC 1448 before 23 January 2025',
      src: ['CCC', 'NATION'],
      confidence: 'high',
    },
    ...changed<Service['stops'][number]>(marriageRegistration.stops, {
      'under-18-no-court': {
        id: 'under-17-no-court',
        when: 'self.age < 17 and self.courtPermitsUnderage == false',
        th: 'อายุยังไม่ครบ 17 ปีเต็มในวันจดทะเบียน',
        en: 'Not yet 17 on the day of registration.',
        instead: {
          th: 'รอให้อายุครบ 17 ปี หรือร้องขออนุญาตต่อศาลเยาวชนและครอบครัว',
          en: 'Wait until 17, or ask the juvenile and family court for permission.',
        },
        basis: 'CCC 1448 before 23 January 2025',
      },
    }),
  ],
  requirements: changed<Service['requirements'][number]>(marriageRegistration.requirements, {
    'court-permission-age': {
      when: 'self.age < 17 and self.courtPermitsUnderage == true',
      th: 'คำสั่งศาลอนุญาตให้สมรสก่อนอายุ 17 ปี พร้อมหนังสือรับรองคดีถึงที่สุด',
      en: 'Court permission to marry before 17, with the certificate of finality',
    },
  }),
}

/** Newest first. */
export const marriageVersions: readonly Service[] = [marriageRegistration, marriageUntil2025]
