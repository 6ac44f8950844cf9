import type { Text } from '../words/text.ts'
import type { Service } from './service.ts'
import type { Topic } from './topics.ts'

/** What the list of services shows before a definition is loaded. A test keeps it equal to the definitions. */
export type ServiceEntry = {
  id: string
  topic: Topic
  title: Text
  team: Service['team']
  /** Shown inside that entry: the same thing, ordered ahead. */
  within?: string
}

/** Every service, by topic, what is asked for most first. */
export const serviceList: readonly ServiceEntry[] = [
  {
    id: 'id-card-renewal',
    topic: 'id-cards',
    title: { th: 'ต่ออายุบัตรประชาชน (บัตรหมดอายุ)', en: 'Renewing an expired ID card' },
    team: 'id-card',
  },
  {
    id: 'id-card-lost',
    topic: 'id-cards',
    title: { th: 'บัตรประชาชนหายหรือถูกทำลาย', en: 'Lost or destroyed ID card' },
    team: 'id-card',
  },
  {
    id: 'id-card-damaged',
    topic: 'id-cards',
    title: { th: 'บัตรประชาชนชำรุด', en: 'Damaged ID card' },
    team: 'id-card',
  },
  {
    id: 'id-card-change',
    topic: 'id-cards',
    title: { th: 'เปลี่ยนบัตรเพราะเปลี่ยนชื่อหรือที่อยู่', en: 'ID card after a change of name or address' },
    team: 'id-card',
  },
  {
    id: 'id-card-first',
    topic: 'id-cards',
    title: { th: 'ทำบัตรประชาชนครั้งแรก', en: 'First ID card' },
    team: 'id-card',
  },
  {
    id: 'id-card-exempt',
    topic: 'id-cards',
    title: {
      th: 'บัตรประชาชนของผู้ได้รับยกเว้นและผู้มีอายุเกิน 70 ปี',
      en: 'ID card for people over 70 or otherwise exempt',
    },
    team: 'id-card',
  },
  {
    id: 'id-card-home-visit',
    topic: 'id-cards',
    title: { th: 'ทำบัตรประชาชนที่บ้านสำหรับผู้ป่วยติดเตียง', en: 'ID card at home for bedridden people' },
    team: 'id-card',
  },
  {
    id: 'id-card-non-thai',
    topic: 'id-cards',
    title: {
      th: 'บัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย',
      en: 'Identity card for people without Thai nationality',
    },
    team: 'id-card',
  },
  {
    id: 'destination-move',
    topic: 'moving',
    title: { th: 'แจ้งย้ายปลายทาง', en: 'Destination move (moving out and in at the new office)' },
    team: 'civil-registration',
  },
  {
    id: 'move-out',
    topic: 'moving',
    title: { th: 'แจ้งย้ายออก', en: 'Moving out' },
    team: 'civil-registration',
  },
  {
    id: 'move-in',
    topic: 'moving',
    title: { th: 'แจ้งย้ายเข้า', en: 'Moving in' },
    team: 'civil-registration',
  },
  {
    id: 'move-within-district',
    topic: 'moving',
    title: { th: 'ย้ายที่อยู่ภายในเขตเดียวกัน', en: 'Moving within one district' },
    team: 'civil-registration',
  },
  {
    id: 'marriage-registration',
    topic: 'family',
    title: { th: 'จดทะเบียนสมรส', en: 'Marriage registration' },
    team: 'general-registration',
  },
  {
    id: 'divorce-by-consent',
    topic: 'family',
    title: { th: 'จดทะเบียนหย่าโดยความยินยอม', en: 'Divorce by consent' },
    team: 'general-registration',
  },
  {
    id: 'divorce-by-judgment',
    topic: 'family',
    title: { th: 'จดทะเบียนหย่าตามคำพิพากษา', en: 'Divorce by court judgment' },
    team: 'general-registration',
  },
  {
    id: 'family-status-record',
    topic: 'family',
    title: {
      th: 'บันทึกฐานะแห่งครอบครัว',
      en: 'Recording of family status (events under foreign law)',
    },
    team: 'general-registration',
  },
  {
    id: 'child-legitimation',
    topic: 'family',
    title: { th: 'จดทะเบียนรับรองบุตร', en: 'Legitimation of a child' },
    team: 'general-registration',
  },
  {
    id: 'adoption-registration',
    topic: 'family',
    title: { th: 'จดทะเบียนรับบุตรบุญธรรม', en: 'Adoption' },
    team: 'general-registration',
  },
  {
    id: 'adoption-dissolution',
    topic: 'family',
    title: { th: 'จดทะเบียนเลิกรับบุตรบุญธรรม', en: 'Dissolution of adoption' },
    team: 'general-registration',
  },
  {
    id: 'spouse-status-record',
    topic: 'family',
    title: {
      th: 'บันทึกฐานะของภริยา',
      en: 'Recording of spouse status (marriages before 1 October 1935)',
    },
    team: 'general-registration',
  },
  {
    id: 'change-first-name',
    topic: 'names',
    title: { th: 'เปลี่ยนชื่อตัว', en: 'Change of first name' },
    team: 'general-registration',
  },
  {
    id: 'change-family-name',
    topic: 'names',
    title: { th: 'เปลี่ยนชื่อสกุล', en: 'Change of family name' },
    team: 'general-registration',
  },
  {
    id: 'new-family-name',
    topic: 'names',
    title: { th: 'จดทะเบียนตั้งชื่อสกุลใหม่', en: 'New family name' },
    team: 'general-registration',
  },
  {
    id: 'join-family-name',
    topic: 'names',
    title: { th: 'ร่วมใช้ชื่อสกุล', en: 'Joining a family name' },
    team: 'general-registration',
  },
  {
    id: 'change-middle-name',
    topic: 'names',
    title: { th: 'ตั้งหรือเปลี่ยนชื่อรอง', en: 'Middle name: new or changed' },
    team: 'general-registration',
  },
  {
    id: 'birth-notification',
    topic: 'birth-and-death',
    title: { th: 'แจ้งเกิด', en: 'Birth notification' },
    team: 'civil-registration',
  },
  {
    id: 'death-notification',
    topic: 'birth-and-death',
    title: { th: 'แจ้งตาย', en: 'Death notification' },
    team: 'civil-registration',
  },
  {
    id: 'birth-certificate-tr20-1',
    topic: 'birth-and-death',
    title: { th: 'ขอหนังสือรับรองการเกิด (ท.ร.20/1)', en: 'Certificate of birth (ท.ร.20/1)' },
    team: 'civil-registration',
  },
  {
    id: 'copy-house-registration',
    topic: 'copies',
    title: {
      th: 'คัดรับรองสำเนาทะเบียนบ้าน (ท.ร.14/1)',
      en: 'Certified copy of the house registration (ท.ร.14/1)',
    },
    team: 'civil-registration',
  },
  {
    id: 'certified-copy-family-register',
    topic: 'copies',
    title: { th: 'คัดและรับรองสำเนาทะเบียนครอบครัว', en: 'Certified copy of a family register' },
    team: 'general-registration',
  },
  {
    id: 'copy-marriage-register',
    topic: 'copies',
    title: { th: 'คัดรับรองสำเนาทะเบียนสมรส', en: 'Certified copy of the marriage register' },
    team: 'civil-registration',
    within: 'certified-copy-family-register',
  },
  {
    id: 'copy-divorce-register',
    topic: 'copies',
    title: { th: 'คัดรับรองสำเนาทะเบียนการหย่า', en: 'Certified copy of the divorce register' },
    team: 'civil-registration',
    within: 'certified-copy-family-register',
  },
  {
    id: 'copy-birth-or-death-certificate',
    topic: 'copies',
    title: {
      th: 'คัดรับรองสำเนาสูติบัตรหรือมรณบัตร',
      en: 'Certified copy of a birth or death certificate',
    },
    team: 'civil-registration',
  },
  {
    id: 'copy-face-photo',
    topic: 'copies',
    title: { th: 'คัดรับรองภาพใบหน้าของตนเอง', en: "Certified print of one's own facial photograph" },
    team: 'id-card',
  },
  {
    id: 'house-book-replacement',
    topic: 'house-register',
    title: {
      th: 'ขอทะเบียนบ้านเล่มใหม่ (หาย ชำรุด เต็มเล่ม)',
      en: 'New house book (lost, damaged, full)',
    },
    team: 'civil-registration',
  },
  {
    id: 'correct-entry',
    topic: 'house-register',
    title: { th: 'แก้ไขรายการในทะเบียนราษฎร', en: 'Correcting a register entry' },
    team: 'civil-registration',
  },
  {
    id: 'add-name-returned-abroad',
    topic: 'house-register',
    title: {
      th: 'เพิ่มชื่อคนไทยที่เกิดหรือกลับจากต่างประเทศ',
      en: 'Adding a Thai born abroad or returned from abroad',
    },
    team: 'civil-registration',
  },
  {
    id: 'add-name-old-evidence',
    topic: 'house-register',
    title: { th: 'เพิ่มชื่อโดยใช้หลักฐานเดิม', en: 'Adding a name on old register evidence' },
    team: 'civil-registration',
  },
  {
    id: 'add-name-struck-off-by-mistake',
    topic: 'house-register',
    title: { th: 'เพิ่มชื่อที่ถูกจำหน่ายผิด', en: 'Re-entering a name struck off by mistake' },
    team: 'civil-registration',
  },
  {
    id: 'add-name-missed-survey',
    topic: 'house-register',
    title: {
      th: 'เพิ่มชื่อในทะเบียนบ้าน: ตกสำรวจ พ.ศ. 2499',
      en: 'Adding a name: left out of the 1956 survey',
    },
    team: 'civil-registration',
  },
  {
    id: 'add-name-foreigner-yellow-book',
    topic: 'house-register',
    title: {
      th: 'เพิ่มชื่อคนต่างด้าวในทะเบียนบ้านเล่มเหลือง (ท.ร.13)',
      en: 'Foreigner in a yellow house registration (ท.ร.13)',
    },
    team: 'civil-registration',
  },
  {
    id: 'add-name-foreigner-blue-book',
    topic: 'house-register',
    title: {
      th: 'เพิ่มชื่อคนต่างด้าวที่มีถิ่นที่อยู่ถาวร (ท.ร.14)',
      en: 'Permanent resident in a blue house registration (ท.ร.14)',
    },
    team: 'civil-registration',
  },
  {
    id: 'migrant-registration-tr38-1',
    topic: 'house-register',
    title: {
      th: 'ทะเบียนประวัติแรงงาน 3 สัญชาติ (ท.ร.38/1) และบัตรสีชมพู',
      en: 'Migrant workers of three nationalities: personal history (ท.ร.38/1) and pink card',
    },
    team: 'civil-registration',
  },
  {
    id: 'remove-entry',
    topic: 'house-register',
    title: { th: 'จำหน่ายชื่อหรือรายการออกจากทะเบียนบ้าน', en: 'Removing a person or entry' },
    team: 'civil-registration',
  },
  {
    id: 'house-number',
    topic: 'houses',
    title: { th: 'ขอเลขที่บ้าน', en: 'House number' },
    team: 'civil-registration',
  },
  {
    id: 'house-demolition',
    topic: 'houses',
    title: { th: 'แจ้งรื้อบ้านหรือบ้านถูกทำลาย', en: 'House demolished or destroyed' },
    team: 'civil-registration',
  },
]

type Versions = readonly Service[]

/** A service's definitions, newest first. */
const loaders: Record<string, () => Promise<Versions>> = {
  'id-card-renewal': async () => [(await import('./id-card-renewal.ts')).idCardRenewal],
  'id-card-lost': async () => [(await import('./id-card-lost.ts')).idCardLost],
  'id-card-damaged': async () => [(await import('./id-card-damaged.ts')).idCardDamaged],
  'id-card-change': async () => [(await import('./id-card-change.ts')).idCardChange],
  'id-card-first': async () => [(await import('./id-card-first.ts')).idCardFirst],
  'id-card-exempt': async () => [(await import('./id-card-exempt.ts')).idCardExempt],
  'id-card-home-visit': async () => [(await import('./id-card-home-visit.ts')).idCardHomeVisit],
  'id-card-non-thai': async () => [(await import('./id-card-non-thai.ts')).idCardNonThai],
  'destination-move': async () => [(await import('./destination-move.ts')).destinationMove],
  'move-out': async () => [(await import('./move-out.ts')).moveOut],
  'move-in': async () => [(await import('./move-in.ts')).moveIn],
  'move-within-district': async () => [
    (await import('./move-within-district.ts')).moveWithinDistrict,
  ],
  'marriage-registration': async () =>
    (await import('./marriage-registration.versions.ts')).marriageVersions,
  'divorce-by-consent': async () => [(await import('./divorce-by-consent.ts')).divorceByConsent],
  'divorce-by-judgment': async () => [(await import('./divorce-by-judgment.ts')).divorceByJudgment],
  'family-status-record': async () => [
    (await import('./family-status-record.ts')).familyStatusRecord,
  ],
  'child-legitimation': async () => [(await import('./child-legitimation.ts')).childLegitimation],
  'adoption-registration': async () => [
    (await import('./adoption-registration.ts')).adoptionRegistration,
  ],
  'adoption-dissolution': async () => [
    (await import('./adoption-dissolution.ts')).adoptionDissolution,
  ],
  'spouse-status-record': async () => [
    (await import('./spouse-status-record.ts')).spouseStatusRecord,
  ],
  'change-first-name': async () => [(await import('./change-first-name.ts')).changeFirstName],
  'change-family-name': async () => [(await import('./change-family-name.ts')).changeFamilyName],
  'new-family-name': async () => [(await import('./new-family-name.ts')).newFamilyName],
  'join-family-name': async () => [(await import('./join-family-name.ts')).joinFamilyName],
  'change-middle-name': async () => [(await import('./change-middle-name.ts')).changeMiddleName],
  'birth-notification': async () => [(await import('./birth-notification.ts')).birthNotification],
  'death-notification': async () => [(await import('./death-notification.ts')).deathNotification],
  'birth-certificate-tr20-1': async () => [
    (await import('./birth-certificate-tr20-1.ts')).birthCertificateTr201,
  ],
  'copy-house-registration': async () => [
    (await import('./copy-house-registration.ts')).copyHouseRegistration,
  ],
  'certified-copy-family-register': async () => [
    (await import('./certified-copy-family-register.ts')).certifiedCopyFamilyRegister,
  ],
  'copy-marriage-register': async () => [
    (await import('./copy-marriage-register.ts')).copyMarriageRegister,
  ],
  'copy-divorce-register': async () => [
    (await import('./copy-divorce-register.ts')).copyDivorceRegister,
  ],
  'copy-birth-or-death-certificate': async () => [
    (await import('./copy-birth-or-death-certificate.ts')).copyBirthOrDeathCertificate,
  ],
  'copy-face-photo': async () => [(await import('./copy-face-photo.ts')).copyFacePhoto],
  'house-book-replacement': async () => [
    (await import('./house-book-replacement.ts')).houseBookReplacement,
  ],
  'correct-entry': async () => [(await import('./correct-entry.ts')).correctEntry],
  'add-name-returned-abroad': async () => [
    (await import('./add-name-returned-abroad.ts')).addNameReturnedAbroad,
  ],
  'add-name-old-evidence': async () => [
    (await import('./add-name-old-evidence.ts')).addNameOldEvidence,
  ],
  'add-name-struck-off-by-mistake': async () => [
    (await import('./add-name-struck-off-by-mistake.ts')).addNameStruckOffByMistake,
  ],
  'add-name-missed-survey': async () => [
    (await import('./add-name-missed-survey.ts')).addNameMissedSurvey,
  ],
  'add-name-foreigner-yellow-book': async () => [
    (await import('./add-name-foreigner-yellow-book.ts')).addNameForeignerYellowBook,
  ],
  'add-name-foreigner-blue-book': async () => [
    (await import('./add-name-foreigner-blue-book.ts')).addNameForeignerBlueBook,
  ],
  'migrant-registration-tr38-1': async () => [
    (await import('./migrant-registration-tr38-1.ts')).migrantRegistrationTr381,
  ],
  'remove-entry': async () => [(await import('./remove-entry.ts')).removeEntry],
  'house-number': async () => [(await import('./house-number.ts')).houseNumber],
  'house-demolition': async () => [(await import('./house-demolition.ts')).houseDemolition],
}

/** The definitions of a service, newest first, loaded when it is first opened; undefined when there is none. */
export async function loadVersions(id: string): Promise<Versions | undefined> {
  return Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined
}
