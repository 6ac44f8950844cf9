import { papers } from './papers.ts'
import type { Requirement } from './service.ts'

/** Kinds of paper of civil registration: what staff look at, and why one goes back. The service says which paper it is, and whose. */
export const kinds = {
  thaiIdCard: {
    verify:
      'whether this office takes an expired card with a comparison of the face instead of renewing first',
    upload: 'never',
    lookup: 'full',
    copies: 0,
    substitutes: [
      {
        th: 'แอป ThaID ผู้ที่ไม่มีสัญชาติไทยใช้หนังสือเดินทาง ใบสำคัญประจำตัวคนต่างด้าว หรือบัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย',
        en: 'ThaID app; for someone who is not Thai a passport, alien certificate or non-Thai card',
      },
    ],
    checks: papers.thaiIdCard.checks,
    reasons: papers.thaiIdCard.reasons,
  },
  identityPaper: {
    upload: 'optional',
    lookup: 'partly',
    copies: 0,
    substitutes: [
      {
        th: 'หนังสือเดินทาง ใบสำคัญประจำตัวคนต่างด้าว บัตรประจำตัวคนซึ่งไม่มีสัญชาติไทย ใบอนุญาตขับรถ',
        en: 'Passport, alien certificate, non-Thai identity card, driving licence',
      },
    ],
    uploadNote: {
      th: 'ถ้าเป็นบัตรประชาชนไทย ไม่ต้องถ่ายภาพส่ง กรอกเลขประจำตัวก็พอ',
      en: 'A Thai ID card is not photographed: its number is enough',
    },
    cover: { th: 'ศาสนาและหมู่เลือด', en: 'religion and blood group' },
    checks: [{ th: 'ยังไม่หมดอายุ รูปตรงกับผู้ถือ', en: 'Not expired, photo is the holder' }],
    reasons: ['wrong-person', 'expired', 'unreadable', 'name-mismatch'],
  },
  houseBook: {
    upload: 'never',
    lookup: 'full',
    copies: 0,
    substitutes: [
      {
        th: 'เล่มหาย ให้ขอเล่มใหม่ก่อนหรือในคราวเดียวกัน',
        en: 'If lost, replace it first or on the same visit',
      },
    ],
    checks: [
      { th: 'เป็นบ้านหลังที่ถูกต้อง', en: 'It is the right house' },
      { th: 'เล่มล่าสุด ไม่ใช่สำเนาถ่ายเอกสาร', en: 'Newest book, not a photocopy' },
    ],
    reasons: ['wrong-house', 'old-book', 'copy-not-original', 'unreadable'],
  },
  registryCertificate: {
    upload: 'optional',
    lookup: 'partly',
    copies: 0,
    checks: [
      {
        th: 'ชื่อ เลขประจำตัว วันเดือนปี ตรงกับทะเบียน',
        en: 'Name, number and date agree with the register',
      },
    ],
    reasons: ['name-mismatch', 'unreadable', 'not-in-register', 'incomplete'],
  },
  hospitalReport: {
    verify: 'whether the hospital has sent it electronically',
    upload: 'ask',
    lookup: 'none',
    copies: 0,
    checks: [
      { th: 'ลงชื่อและประทับตราสถานพยาบาล', en: 'Signed and stamped by the hospital' },
      { th: 'ชื่อและเลขประจำตัวถูกต้อง', en: 'Names and numbers are right' },
    ],
    reasons: ['not-signed', 'name-mismatch', 'unreadable', 'wrong-document'],
  },
  policeRecord: {
    upload: 'ask',
    lookup: 'none',
    copies: 0,
    checks: [
      {
        th: 'ระบุวันเวลา สถานที่ ชื่อผู้ตาย และลงชื่อพนักงานสอบสวน',
        en: 'Date, time, place, name, signed by the inquiry officer',
      },
    ],
    reasons: ['not-signed', 'incomplete', 'unreadable'],
  },
  letter: {
    verify: 'whether a power of attorney for a single act needs a revenue stamp of 10 baht',
    upload: 'ask',
    lookup: 'none',
    copies: 0,
    substitutes: [
      {
        th: 'ลงชื่อต่อหน้าเจ้าหน้าที่ในวันมาแทนหนังสือได้ ถ้าเจ้าตัวมาเอง',
        en: 'Not needed when that person comes and signs at the counter',
      },
    ],
    checks: [
      { th: 'ระบุเรื่องที่ให้ทำและบ้านหรือบุคคลให้ชัด', en: 'Says exactly which act, house and person' },
      { th: 'ลงชื่อผู้มอบ ผู้รับมอบ พยาน 2 คน', en: 'Signed by giver, holder and two witnesses' },
      { th: 'ลงวันที่ ไม่มีรอยแก้ที่ไม่ลงชื่อกำกับ', en: 'Dated, no unsigned alterations' },
    ],
    reasons: ['not-signed', 'wrong-act', 'incomplete', 'altered'],
  },
  moveNotice: {
    upload: 'optional',
    lookup: 'full',
    copies: 0,
    checks: [
      { th: 'ครบตอนที่ 1 และ 2', en: 'Parts 1 and 2 both there' },
      { th: 'เจ้าบ้านของบ้านที่ย้ายเข้าลงชื่อยินยอมทั้งสองตอน', en: 'New house master has signed both parts' },
    ],
    reasons: ['incomplete', 'not-signed', 'expired'],
  },
  officialPaper: {
    upload: 'ask',
    lookup: 'partly',
    copies: 0,
    checks: [{ th: 'ฉบับจริง มีลายมือชื่อและตราประทับ', en: 'Original, signed and sealed' }],
    reasons: ['unreadable', 'incomplete', 'name-mismatch', 'copy-not-original'],
  },
  translation: {
    upload: 'ask',
    lookup: 'none',
    copies: 0,
    checks: [
      {
        th: 'ตราประทับกรมการกงสุลหรือสถานทูตไทย',
        en: 'Stamp of the Department of Consular Affairs or a Thai embassy',
      },
    ],
    reasons: ['not-legalised', 'incomplete', 'name-mismatch'],
  },
  courtOrder: {
    upload: 'ask',
    lookup: 'none',
    copies: 0,
    checks: [{ th: 'มีหนังสือรับรองคดีถึงที่สุด', en: 'Certificate that it is final' }],
    reasons: ['not-final', 'incomplete'],
  },
  photo: {
    upload: 'never',
    lookup: 'none',
    copies: 0,
    checks: [
      {
        th: 'หน้าตรง ไม่สวมหมวก ถ่ายไม่เกิน 6 เดือน',
        en: 'Full face, no hat, not older than six months',
      },
    ],
    reasons: ['wrong-size', 'old-photo'],
  },
  anyEvidence: {
    upload: 'optional',
    lookup: 'none',
    copies: 0,
    checks: [{ th: 'เกี่ยวข้องและอ่านได้', en: 'Relevant and readable' }],
    reasons: ['unreadable', 'not-relevant'],
  },
} as const satisfies Record<
  string,
  Pick<
    Requirement,
    | 'verify'
    | 'upload'
    | 'lookup'
    | 'copies'
    | 'substitutes'
    | 'uploadNote'
    | 'cover'
    | 'checks'
    | 'reasons'
  >
>
