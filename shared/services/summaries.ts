import type { Text } from '../words/text.ts'

/** What each service is in one line, for the lists of a topic; apart, because the first screen does without. A test keeps it equal to the definitions. */
export const summaries: Record<string, Text> = {
  'id-card-renewal': {
    th: 'ทำบัตรใหม่เมื่อบัตรหมดอายุ ทำล่วงหน้าได้ 60 วัน',
    en: 'A new card when the old one expires; up to 60 days ahead.',
  },
  'id-card-lost': {
    th: 'ทำบัตรใหม่แทนบัตรที่หายหรือถูกทำลาย ไม่ต้องแจ้งความ',
    en: 'A new card for one that is lost or destroyed; no police report.',
  },
  'id-card-damaged': {
    th: 'เปลี่ยนบัตรที่ชำรุดในสาระสำคัญ เช่น รูปหรือตัวอักษรลบเลือน ชิปเสีย',
    en: 'Replace a card damaged in an essential part: photo or text gone, chip dead.',
  },
  'id-card-change': {
    th: 'เปลี่ยนบัตรเมื่อแก้ไขชื่อ ชื่อสกุล คำนำหน้า หรือเมื่อย้ายที่อยู่และอยากให้บัตรแสดงที่อยู่ใหม่',
    en: 'A new card when name, family name or title has changed, or when the new address should show.',
  },
  'id-card-first': {
    th: 'ทำบัตรครั้งแรกเมื่ออายุครบ 7 ปี หรือเมื่อได้สัญชาติไทย ได้รับการเพิ่มชื่อ หรือพ้นจากการได้รับยกเว้น',
    en: 'The first card at the age of 7, or after getting Thai nationality, being added to a register, or the end of an exemption.',
  },
  'id-card-exempt': {
    th: 'ผู้มีอายุเกิน 70 ปี ภิกษุ สามเณร นักบวช ผู้พิการ และผู้อื่นที่ไม่ต้องมีบัตร แต่ประสงค์จะมี',
    en: 'For those who need no card but would like one: over 70, monks, novices and clergy, disabled persons and others.',
  },
  'id-card-home-visit': {
    th: 'เจ้าหน้าที่นำเครื่องไปทำบัตรให้ผู้ป่วยติดเตียง ผู้สูงอายุ หรือผู้พิการที่มาสำนักงานไม่ได้',
    en: 'Staff bring the equipment to someone who is bedridden, very old or disabled and cannot come.',
  },
  'id-card-non-thai': {
    th: 'บัตรสำหรับคนต่างด้าวที่มีชื่อในทะเบียนบ้าน ชนกลุ่มน้อย และบุคคลที่ไม่มีสถานะทางทะเบียน',
    en: 'The card of foreigners in a house register, of minorities, and of people without registration status.',
  },
  'destination-move': {
    th: 'แจ้งย้ายออกและย้ายเข้าในครั้งเดียวที่เขตของบ้านใหม่ เมื่อบ้านเดิมอยู่คนละสำนักทะเบียน',
    en: "Move out and in at once at the new house's office, when the old house belongs to another registry office.",
  },
  'move-out': {
    th: 'แจ้งย้ายชื่อออกจากทะเบียนบ้านไปยังสำนักทะเบียนอื่น หรือย้ายผู้ที่ไม่รู้ที่อยู่เข้าทะเบียนบ้านกลาง',
    en: "Take a name out of a house, to go to another office's area, or to the central register when the person's whereabouts are unknown.",
  },
  'move-in': {
    th: 'นำใบแจ้งการย้ายที่อยู่มาเพิ่มชื่อในทะเบียนบ้านใหม่',
    en: 'Bring the notice of moving and enter the name in the new house.',
  },
  'move-within-district': {
    th: 'ย้ายออกจากบ้านหลังหนึ่งและย้ายเข้าอีกหลังหนึ่งในเขตเดียวกันในคราวเดียว โดยใช้ทะเบียนบ้านทั้งสองเล่ม',
    en: 'Move out of one house and into another of the same district on one visit, with both books.',
  },
  'marriage-registration': {
    th: 'คู่สมรสทั้งสองคนมายินยอมต่อหน้านายทะเบียนและพยานสองคน ที่สำนักทะเบียนอำเภอหรือเขตใดก็ได้',
    en: 'Two persons declare before a registrar and two witnesses, at any district office, that they marry each other.',
  },
  'divorce-by-consent': {
    th: 'คู่สมรสที่ตกลงหย่ากันนำหนังสือสัญญาหย่ามาจดทะเบียนต่อหน้านายทะเบียนและพยานสองคน ที่สำนักทะเบียนเดียวกันหรือต่างสำนักทะเบียนก็ได้',
    en: 'Spouses who agree to divorce register it before a registrar and two witnesses, at one office together or at two offices.',
  },
  'divorce-by-judgment': {
    th: 'ผู้มีส่วนได้เสียนำคำพิพากษาให้หย่าที่ถึงที่สุดแล้วมาให้นายทะเบียนจดทะเบียนการหย่า มาฝ่ายเดียวได้',
    en: 'An interested person brings the final divorce judgment, and the registrar enters the divorce; one spouse is enough.',
  },
  'family-status-record': {
    th: 'บันทึกการสมรส หย่า รับรองบุตร รับหรือเลิกรับบุตรบุญธรรม ที่ทำตามกฎหมายต่างประเทศ ลงในทะเบียนไทย (คร.22)',
    en: 'Enters a marriage, divorce, legitimation, adoption, or its dissolution, made under foreign law, in the Thai register (KR 22).',
  },
  'child-legitimation': {
    th: 'พ่อจดทะเบียนให้ลูกที่เกิดนอกสมรสเป็นบุตรตามกฎหมายของตน โดยความยินยอมของลูกและแม่ หรือตามคำพิพากษา',
    en: "A father registers a child born outside marriage as his lawful child, with the child's and the mother's consent or by judgment.",
  },
  'adoption-registration': {
    th: 'จดทะเบียนรับบุคคลเป็นบุตรบุญธรรม ถ้าเป็นผู้เยาว์ต้องได้รับอนุญาตจากคณะกรรมการการรับเด็กเป็นบุตรบุญธรรมก่อน',
    en: 'Registers an adoption; for a minor, only after the Child Adoption Board has approved it.',
  },
  'adoption-dissolution': {
    th: 'จดทะเบียนเลิกการรับบุตรบุญธรรมโดยความตกลงหรือตามคำสั่งศาล ถ้าเป็นผู้เยาว์ต้องมีหนังสือจากกระทรวงการพัฒนาสังคมฯ',
    en: "Ends an adoption by agreement or court order; for a minor with the ministry's letter.",
  },
  'spouse-status-record': {
    th: 'บันทึกว่าเป็นภริยาหลวงหรือภริยาน้อย สำหรับผู้ที่เป็นสามีภริยากันตามกฎหมายก่อนวันที่ 1 ตุลาคม 2478',
    en: 'Records whether a wife is the principal or another wife, for couples married at law before 1 October 1935.',
  },
  'change-first-name': {
    th: 'ขอเปลี่ยนชื่อตัวต่อนายทะเบียนท้องที่ที่มีชื่ออยู่ในทะเบียนบ้าน และรับหนังสือสำคัญ (ช.3)',
    en: 'Changes the first name at the office of the house registration; the certificate is form Ch 3.',
  },
  'change-family-name': {
    th: 'เปลี่ยนไปใช้ชื่อสกุลที่มีสิทธิใช้ เพราะสมรส หย่า คู่สมรสเสียชีวิต ใช้ชื่อสกุลพ่อแม่ หรือเหตุอื่น (ช.5)',
    en: "Changes to a family name that one has a right to, after marriage, divorce, a spouse's death, by descent, or otherwise (Ch 5).",
  },
  'new-family-name': {
    th: 'ขอจดทะเบียนตั้งชื่อสกุลใหม่ที่ไม่ซ้ำกับผู้ใด ต่อนายทะเบียนท้องที่ที่มีชื่ออยู่ในทะเบียนบ้าน (ช.2)',
    en: 'Registers a new family name that nobody else bears, at the office of the house registration (Ch 2).',
  },
  'join-family-name': {
    th: 'เจ้าของชื่อสกุลอนุญาตให้ผู้มีสัญชาติไทยร่วมใช้ชื่อสกุล แล้วผู้ได้รับอนุญาตนำไปเปลี่ยนชื่อสกุลที่สำนักทะเบียนของตน',
    en: 'The owner of a family name permits a Thai national to use it; that person then registers it at their own office.',
  },
  'change-middle-name': {
    th: 'ขอตั้ง เปลี่ยน หรือเลิกใช้ชื่อรองต่อนายทะเบียนท้องที่ที่มีชื่ออยู่ในทะเบียนบ้าน (ช.3)',
    en: 'Takes, changes, or drops a middle name at the office of the house registration (Ch 3).',
  },
  'birth-notification': {
    th: 'แจ้งการเกิดของเด็กที่เกิดในประเทศไทยเพื่อรับสูติบัตร ทั้งแจ้งทันกำหนดและเกินกำหนด',
    en: 'Report a birth in Thailand and receive the birth certificate, in time or late.',
  },
  'death-notification': {
    th: 'แจ้งการตายเพื่อรับมรณบัตรและให้นายทะเบียนหมายเหตุการตายในทะเบียนบ้าน',
    en: 'Report a death, receive the death certificate, and have the register marked.',
  },
  'birth-certificate-tr20-1': {
    th: 'รับรองว่าบุคคลเกิดในประเทศไทย สำหรับผู้ที่ไม่มีสูติบัตรหรือต้องใช้พิสูจน์สถานะและสัญชาติ',
    en: 'Certifies that a person was born in Thailand, for those without a birth certificate or who must prove status and nationality.',
  },
  'copy-house-registration': {
    th: 'สั่งสำเนารายการทะเบียนบ้านของตัวเองที่นายทะเบียนรับรอง แล้วมารับตามวันที่นัด',
    en: 'Order a certified print-out of your own house registration entry and fetch it on the chosen day.',
  },
  'certified-copy-family-register': {
    th: 'ขอสำเนาทะเบียนสมรส หย่า รับรองบุตร บุตรบุญธรรม หรือฐานะแห่งครอบครัว ที่นายทะเบียนรับรอง',
    en: 'A certified copy of a marriage, divorce, legitimation, adoption, or family status entry.',
  },
  'copy-marriage-register': {
    th: 'สั่งสำเนาทะเบียนสมรสของตัวเองที่นายทะเบียนรับรอง',
    en: 'Order a certified copy of your own entry in the marriage register.',
  },
  'copy-divorce-register': {
    th: 'สั่งสำเนาทะเบียนการหย่าของตัวเองที่นายทะเบียนรับรอง',
    en: 'Order a certified copy of your own entry in the divorce register.',
  },
  'copy-birth-or-death-certificate': {
    th: 'ขอสำเนาสูติบัตรหรือมรณบัตรที่นายทะเบียนรับรอง รวมทั้งเมื่อใบเดิมหายหรือชำรุด',
    en: 'A certified copy of a birth or death certificate, also in place of one that is lost or damaged.',
  },
  'copy-face-photo': {
    th: 'สั่งภาพใบหน้าของตัวเองจากฐานข้อมูลบัตรประชาชน ซึ่งเจ้าหน้าที่รับรอง',
    en: 'Order a certified print of your own photograph from the ID card data base.',
  },
  'house-book-replacement': {
    th: 'ขอรับทะเบียนบ้านฉบับเจ้าบ้านเล่มใหม่แทนเล่มที่หาย ชำรุด หรือเต็ม โดยไม่ต้องแจ้งความ',
    en: 'A new house book in place of one that is lost, damaged or full; no police report.',
  },
  'correct-entry': {
    th: 'แก้ไขชื่อ วันเดือนปีเกิด ชื่อพ่อแม่ สัญชาติ หรือรายการอื่นที่ผิดในทะเบียนบ้าน สูติบัตร หรือมรณบัตร',
    en: "Correct a name, birth date, parents' names, nationality or another wrong item in the house register, a birth or a death certificate.",
  },
  'add-name-returned-abroad': {
    th: 'เพิ่มชื่อคนไทยที่เกิดในต่างประเทศ หรือเคยย้ายไปต่างประเทศแล้วกลับมา เข้าทะเบียนบ้าน',
    en: 'Enter in a house registration a Thai who was born abroad, or who moved abroad and has come back.',
  },
  'add-name-old-evidence': {
    th: 'คนไทยที่มีสูติบัตร ใบแจ้งย้าย หรือทะเบียนบ้านแบบเดิมซึ่งไม่มีเลข 13 หลัก ขอเพิ่มชื่อในทะเบียนบ้าน',
    en: 'For a Thai whose birth certificate, notice of moving or house registration dates from before the 13-digit numbers.',
  },
  'add-name-struck-off-by-mistake': {
    th: 'ขอเพิ่มชื่อคืน เมื่อถูกจำหน่ายเพราะแจ้งตายผิดคน ชื่อซ้ำ หรือเข้าใจผิดในข้อเท็จจริง',
    en: 'Get a name back that was struck off because the wrong person was reported dead, as a double, or by another mistake.',
  },
  'add-name-missed-survey': {
    th: 'คนไทยที่เกิดก่อน 1 มิถุนายน 2499 และไม่มีชื่อในทะเบียนบ้านเพราะตกสำรวจ',
    en: 'For a Thai born before 1 June 1956 who was left out when house registers were made.',
  },
  'add-name-foreigner-yellow-book': {
    th: 'คนต่างด้าวที่อยู่ชั่วคราวขอมีชื่อในทะเบียนบ้าน ท.ร.13 ของบ้านที่พักอยู่จริง',
    en: 'A foreigner on a temporary stay is entered in a ท.ร.13 register of the house where they live.',
  },
  'add-name-foreigner-blue-book': {
    th: 'คนต่างด้าวที่ได้รับอนุญาตให้มีถิ่นที่อยู่ขอเพิ่มชื่อในทะเบียนบ้าน ท.ร.14',
    en: 'A foreigner with permanent residence is entered in a ท.ร.14 register.',
  },
  'migrant-registration-tr38-1': {
    th: 'จัดทำ ปรับปรุง หรือทำบัตรใหม่สำหรับแรงงานเมียนมา ลาว กัมพูชา และลูก ตามที่มติคณะรัฐมนตรีเปิดให้ทำ',
    en: 'Register, update or replace the card of workers from Myanmar, Laos and Cambodia and their children, as opened by a cabinet resolution.',
  },
  'remove-entry': {
    th: 'จำหน่ายชื่อผู้ที่ตายแล้วแต่ชื่อยังอยู่ ชื่อซ้ำ ผู้ที่ศาลสั่งให้เป็นคนสาบสูญ หรือรายการที่เพิ่มโดยมิชอบ',
    en: 'Strike off a dead person still in the register, a double entry, a person declared lost by a court, or an unlawful entry.',
  },
  'house-number': {
    th: 'ขอเลขประจำบ้านและทะเบียนบ้านสำหรับบ้านสร้างใหม่ แยกบ้าน รวมบ้าน หรือบ้านที่กำลังสร้าง',
    en: 'A number and a register for a new house, for dividing or joining houses, or for a house still being built.',
  },
  'house-demolition': {
    th: 'แจ้งว่าบ้านถูกรื้อถอนหรือถูกทำลาย เพื่อจำหน่ายเลขประจำบ้านและทะเบียนบ้าน',
    en: 'Report that a house was taken down or destroyed, so that its number and register are struck off.',
  },
}
