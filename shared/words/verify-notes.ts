/**
 * What the registrar is asked, in Thai, by the note that keepers wrote in the definition. A test holds that every note of every
 * definition has its words here.
 */
export const verifyNotes: Record<string, string> = {
  'whether it is so at this office': 'ข้อความนี้ตรงกับที่สำนักงานทำอยู่หรือไม่',
  'whether a power of attorney for a single act needs a revenue stamp of 10 baht':
    'หนังสือมอบอำนาจให้ทำเรื่องเดียวต้องปิดอากรแสตมป์ 10 บาทหรือไม่',
  'whether the hospital has sent it electronically': 'โรงพยาบาลส่งหนังสือนี้ให้ทางระบบแล้วหรือไม่',
  'the whole definition: the registrar should review it': 'ทั้งบริการนี้ นายทะเบียนควรอ่านทุกข้อ',
  'everything: it differs with each round of registration':
    'ทุกข้อ เพราะแต่ละรอบของการขึ้นทะเบียนไม่เหมือนกัน',
  'what the country asks for': 'สำเนาที่ใช้ในต่างประเทศต้องแปลและรับรองก่อนหรือไม่ ประเทศใดบ้าง',
  'planning figure': 'เวลานี้ประมาณไว้เพื่อวางแผน สำนักงานใช้จริงกี่นาที',
  'exemptions in disaster areas, and in draft for poor people':
    'ข้อยกเว้นในพื้นที่ภัยพิบัติ และร่างที่จะยกเว้นให้ผู้มีรายได้น้อย มีผลแล้วหรือไม่',
  'whether a change of title alone starts the 60 days: the Act speaks of first and family name':
    'กฎหมายพูดถึงชื่อตัวและชื่อสกุล กำหนดเวลาของคำนำหน้าและที่อยู่เป็นอย่างไร',
  'the amount, and the age from which it is due': 'จำนวนค่าปรับ และอายุที่เริ่มปรับ',
  'the Act is said not to forbid the child to apply alone':
    'มีผู้อธิบายว่ากฎหมายไม่ห้ามเด็กมาขอเอง สำนักงานรับหรือไม่',
  "for 'wish'": 'กรณีขอทำบัตรด้วยความสมัครใจ เสียค่าธรรมเนียมเท่านี้หรือไม่',
  'for the card; no charge for the visit': 'ค่าธรรมเนียมบัตรเท่านี้ และการไปถึงบ้านไม่คิดเงินใช่หรือไม่',
  "that the officer's record is enough : unlike the Thai card, the department's guide still lists it":
    'บันทึกของเจ้าหน้าที่เพียงพอหรือไม่ คู่มือกรมยังระบุใบแจ้งความ ต่างจากบัตรของคนไทย',
  'exceptions for the sick or disabled': 'ข้อยกเว้นสำหรับผู้ป่วยหรือคนพิการ',
  'whether a mover of 15 or over with a card may report alone':
    'ผู้ย้ายที่อายุ 15 ปีขึ้นไปและมีบัตร แจ้งเองคนเดียวได้หรือไม่',
  'for the amount; per notice or per person': 'จำนวนเงิน และคิดต่อใบแจ้งหรือต่อคน',
  'the sources differ': 'แหล่งข้อมูลบอกไม่ตรงกัน สำนักงานใช้อย่างไร',
  "a parent reports in the minor mover's own right": 'พ่อหรือแม่แจ้งแทนผู้เยาว์ในฐานะผู้ย้าย ต้องใช้เล่มนี้หรือไม่',
  'some offices replace it at the new office': 'บางแห่งออกใบแทนให้ที่สำนักงานใหม่ ที่นี่ทำหรือไม่',
  'that offices really move every name on that day':
    'เมื่อครบกำหนด ชื่อถูกย้ายเข้าทะเบียนบ้านกลางจริงทุกรายหรือไม่',
  'some offices still insist on the old book': 'บางแห่งยังขอเล่มเดิม ที่นี่ขอหรือไม่',
  'how registrars treat a foreigner whose own law does not know marriage between persons of one sex':
    'คนต่างชาติที่กฎหมายของตนไม่มีการสมรสของเพศเดียวกัน นายทะเบียนทำอย่างไร',
  'whether the waiting time is applied': 'ใช้ระยะเวลารอในกรณีนี้หรือไม่',
  'whether this office registers first and lets the name follow':
    'สำนักงานนี้จดให้ก่อนแล้วให้เปลี่ยนชื่อสกุลทีหลังได้หรือไม่',
  'what evidence of being single this office wants': 'สำนักงานนี้ใช้หลักฐานความเป็นโสดแบบใด',
  'whether the office does both on one day': 'สำนักงานทำทั้งสองอย่างในวันเดียวได้หรือไม่',
  's. 1436 speaks of father and mother, not of parental power':
    'มาตรา 1436 พูดถึงบิดาและมารดา ไม่ได้พูดถึงอำนาจปกครอง นายทะเบียนใช้อย่างไร',
  'whether this office takes an expired card with a comparison of the face instead of renewing first':
    'บัตรหมดอายุ สำนักงานนี้รับโดยเทียบใบหน้า หรือให้ต่ออายุบัตรก่อน',
  'some offices take an English passport as it is':
    'บางแห่งรับหนังสือเดินทางภาษาอังกฤษโดยไม่ต้องแปล ที่นี่รับหรือไม่',
  'the period of validity: no rule found; embassies use 3 or 6 months':
    'หนังสือนี้ใช้ได้กี่เดือน ยังไม่พบกฎ สถานทูตใช้ 3 หรือ 6 เดือน',
  'for a Thai party some offices insist on the family status record first':
    'ถ้าเป็นคนไทย บางแห่งให้บันทึกฐานะครอบครัวก่อน ที่นี่ใช้หรือไม่',
  'that the entry is found in the system': 'รายการนี้ค้นพบในระบบได้จริงหรือไม่',
  's. 16, 20': 'อ้างมาตรา 16 และ 20 ถูกต้องหรือไม่',
  'how many days old it may be': 'ใบนี้ออกไว้ได้ไม่เกินกี่วัน',
  'the section numbers': 'เลขมาตราที่อ้าง ถูกต้องหรือไม่',
  'whether the office wants a certified interpreter': 'ล่ามต้องมีใบรับรองหรือไม่',
  'the amount; the category exists': 'จำนวนเงิน (มีประเภทนี้แน่นอน)',
  "15 is one office's published time; 30 with a foreign party is a planning figure":
    '15 นาทีมาจากประกาศของสำนักงานหนึ่ง 30 นาทีเมื่อมีคนต่างชาติเป็นการประมาณ ที่นี่ใช้กี่นาที',
  'the 60 days for a change of title alone': '60 วัน ใช้กับการเปลี่ยนคำนำหน้าอย่างเดียวด้วยหรือไม่',
  'embassies say so of registration at embassies':
    'สถานทูตบอกไว้สำหรับการจดที่สถานทูต สำนักทะเบียนในไทยใช้เหมือนกันหรือไม่',
  'whether this office registers without it': 'ไม่มีข้อตกลงนี้ สำนักงานจดให้หรือไม่',
  'whether this office writes it at the counter': 'สำนักงานเขียนให้ที่ช่องหรือไม่',
  'whether this office wants a police report when it is lost': 'ใบหาย สำนักงานนี้ขอใบแจ้งความหรือไม่',
  'whether embassy marriages are in the central register': 'การสมรสที่สถานทูตอยู่ในทะเบียนกลางแล้วหรือไม่',
  'at the second office the file sent by the first replaces it':
    'ที่สำนักงานแห่งที่สอง ใช้เรื่องที่แห่งแรกส่งมาแทนได้หรือไม่',
  'planning figure; two offices: 30 at each, and weeks of post between them':
    'เวลาที่ประมาณไว้ ถ้าจดสองแห่ง แห่งละ 30 นาที และรอไปรษณีย์หลายสัปดาห์ จริงหรือไม่',
  'read the operative words': 'ต้องอ่านข้อความในสัญญายอมก่อน นายทะเบียนใช้อย่างไร',
  'number of witnesses, and revenue stamp of 10 or 30 baht':
    'ใช้พยานกี่คน และติดอากรแสตมป์ 10 หรือ 30 บาท',
  'the section': 'เลขมาตราที่อ้าง ถูกต้องหรือไม่',
  'whether the words in brackets cover adoption too; so it warns and does not refuse':
    'ข้อความในวงเล็บของคู่มือรวมการรับบุตรบุญธรรมด้วยหรือไม่ ตอนนี้ระบบเตือนแต่ไม่ห้าม',
  'practice since 2025': 'ทางปฏิบัติตั้งแต่ปี 2568 เป็นอย่างไร',
  'the Apostille Convention: the cabinet approved accession on 9 December 2025, and the Convention binds Thailand only some eight months after the instrument is deposited; until the office confirms it, a paper that bears an apostille is not returned as not-legalised without asking':
    'อนุสัญญาอะพอสทิลล์มีผลกับไทยแล้วหรือไม่ (ครม. เห็นชอบ 9 ธันวาคม 2568) ระหว่างนี้ใบที่มีอะพอสทิลล์จะไม่ถูกส่งกลับก่อนถาม',
  'no notice found that names this record': 'ไม่พบประกาศที่ระบุการบันทึกนี้ ไม่คิดค่าธรรมเนียมใช่หรือไม่',
  'the age is an office setting: the Code and the official guide name none; 7 is the usual line, and each registrar judges understanding':
    'กฎหมายและคู่มือไม่ได้กำหนดอายุเด็ก ปกติใช้ 7 ปี และนายทะเบียนดูว่าเด็กเข้าใจหรือไม่ สำนักงานนี้ใช้เท่าใด',
  'if the judgment only allows the father to register (s. 1548 para 4), he comes himself':
    'ถ้าคำพิพากษาเพียงให้บิดาจดได้ (มาตรา 1548 วรรคสี่) บิดาต้องมาเองใช่หรือไม่',
  'the upper age': 'อายุสูงสุดที่ใช้',
  'who must certify the signature': 'ใครต้องรับรองลายเซ็น',
  'whether a separate certificate is given': 'มีใบสำคัญให้แยกต่างหากหรือไม่',
  "six months is printed in the Department's guide for the dissolution letter":
    'คู่มือกรมระบุหกเดือนไว้กับหนังสือเลิกรับบุตรบุญธรรม ใช้กับเรื่องนี้ด้วยหรือไม่',
  'whether this office accepts a letter or wants the spouse in person':
    'สำนักงานนี้รับเป็นหนังสือ หรือให้คู่สมรสมาเอง',
  'the form number': 'เลขแบบที่ใช้',
  'the Department\'s list joins the court order with "not a minor"':
    'รายการของกรมรวมคำสั่งศาลไว้กับกรณี “ไม่ใช่ผู้เยาว์” สำนักงานใช้อย่างไร',
  'whether this office accepts a letter': 'สำนักงานนี้รับเป็นหนังสือหรือไม่',
  'the fee notice names adoption, not its dissolution':
    'ประกาศค่าธรรมเนียมระบุการรับบุตรบุญธรรม ไม่ได้ระบุการเลิก ไม่คิดเงินใช่หรือไม่',
  'what is accepted': 'รับหลักฐานแบบใดบ้าง',
  'form number': 'เลขแบบที่ใช้',
  'whether a later notice opens it to any office': 'มีประกาศใหม่ให้ทำที่สำนักงานใดก็ได้แล้วหรือไม่',
  'whether a later notice opens some name services to any office':
    'มีประกาศใหม่ให้ทำเรื่องชื่อบางเรื่องที่สำนักงานใดก็ได้แล้วหรือไม่',
  'whether a minor of 15 or over must come and show the card':
    'ผู้เยาว์อายุ 15 ปีขึ้นไปต้องมาและแสดงบัตรหรือไม่',
  'whether one parent of a married couple may act alone in this office':
    'พ่อแม่ที่จดทะเบียนสมรสกัน มาคนเดียวทำแทนได้หรือไม่ในสำนักงานนี้',
  "one office's published time": 'เวลานี้มาจากประกาศของสำนักงานหนึ่ง ที่นี่ใช้กี่นาที',
  "going back to one's own name against the other's will":
    'กลับไปใช้ชื่อสกุลเดิมโดยอีกฝ่ายไม่ยินยอม ทำได้หรือไม่',
  'whether this office insists on it, and on a police report':
    'สำนักงานนี้ขอใบนี้หรือไม่ และขอใบแจ้งความหรือไม่',
  'planning figure; 30 is published for the first name':
    'เวลาที่ประมาณไว้ (เรื่องชื่อตัวประกาศไว้ 30 นาที) ที่นี่ใช้กี่นาที',
  'the legal source': 'ข้อห้ามนี้มาจากกฎหมายข้อใด',
  'how many names one application may carry (older rule: five)': 'คำขอหนึ่งเสนอได้กี่ชื่อ (กฎเดิมห้าชื่อ)',
  'planning figure; the answer of the central registrar comes by the system, the same day or later; a title of nobility takes 6 to 12 months':
    'เวลาที่ประมาณไว้ คำตอบจากนายทะเบียนกลางมาทางระบบในวันนั้นหรือหลังจากนั้น ราชทินนามใช้ 6 ถึง 12 เดือน จริงหรือไม่',
  'whether one of them is enough': 'คนเดียวพอหรือไม่',
  'the form: Ch 6 for the permission and Ch 4 for the joint use in older manuals':
    'เลขแบบ คู่มือเดิมใช้ ช.6 สำหรับการอนุญาต และ ช.4 สำหรับการร่วมใช้',
  'whether Ch 5 is issued as well': 'ออก ช.5 ให้ด้วยหรือไม่',
  'no fine for late birth is left in section 47 since 2019; office pages still print up to 1,000 baht':
    'มาตรา 47 ไม่มีค่าปรับแจ้งเกิดช้าตั้งแต่ปี 2562 แต่หน้าเว็บสำนักงานยังพิมพ์ไม่เกิน 1,000 บาท สำนักงานปรับหรือไม่',
  'the number': 'จำนวนเท่านี้ถูกต้องหรือไม่',
  'for notice in time': 'ใช้กับการแจ้งภายในกำหนดด้วยหรือไม่',
  'a fee exists; the amount 20': 'มีค่าธรรมเนียมแน่นอน จำนวน 20 บาทถูกต้องหรือไม่',
  'whether another district than that of the death may take it': 'กรณีแจ้งต่างเขต ทำได้ตามนี้หรือไม่',
  "the doctor's report instead": 'ใช้รายงานของแพทย์แทนได้หรือไม่',
  'section 20/1 does not exclude those who have one':
    'มาตรา 20/1 ไม่ได้กันผู้ที่มีใบอยู่แล้ว สำนักงานออกให้หรือไม่',
  'the minutes aimed at 60 % less waiting': 'เวลาที่ช่อง เป้าหมายลดการรอร้อยละ 60',
  'shows 20 baht for a certified register copy under the 2008 regulation; many people name 10 baht':
    'กฎกระทรวงปี 2551 คิด 20 บาทต่อสำเนาที่รับรอง แต่หลายคนบอก 10 บาท ที่นี่คิดเท่าใด',
  'from which year the registers are in the system': 'ทะเบียนอยู่ในระบบตั้งแต่ปีใด',
  'whether this office can have it sent': 'สำนักงานนี้ขอให้ส่งมาได้หรือไม่',
  'the amount; the reduction of 2021 to 1 baht names the kind':
    'จำนวนเงิน (ประกาศลดเหลือ 1 บาทปี 2564 ระบุประเภทนี้)',
  "10 is one district's own aim": '10 นาทีเป็นเป้าหมายของเขตหนึ่ง ที่นี่ใช้กี่นาที',
  'the year': 'ตั้งแต่ปีใด',
  'a fee for copies exists; the amount 10': 'มีค่าธรรมเนียมแน่นอน จำนวน 10 บาทถูกต้องหรือไม่',
  'private guides name the office of origin only': 'คู่มือเอกชนบอกว่าทำได้เฉพาะสำนักงานต้นทาง จริงหรือไม่',
  "clause who has an interest: the Central Registration Bureau's regulation of 2535":
    'ใครเป็นผู้มีส่วนได้เสีย ตามระเบียบสำนักทะเบียนกลาง พ.ศ. 2535 ข้อใด',
  'whether the office can have it sent': 'สำนักงานขอให้ส่งมาได้หรือไม่',
  'who keeps it': 'ใครเป็นผู้เก็บทะเบียน',
  'section 6; a fee exists, ceiling 100 baht; the amount 10':
    'มาตรา 6 มีค่าธรรมเนียมไม่เกิน 100 บาท จำนวน 10 บาทถูกต้องหรือไม่',
  '20 or 10 baht; a fee exists under s. 14(1), with a ceiling of 100 baht':
    'คิด 20 หรือ 10 บาท มาตรา 14 (1) มีค่าธรรมเนียมไม่เกิน 100 บาท',
  'a fee exists; the amount 10 (some say 20)': 'มีค่าธรรมเนียมแน่นอน คิด 10 บาท หรือ 20 บาท',
  '20 or 30 baht: a draft regulation of May 2019 raised it for a lost book':
    'คิด 20 หรือ 30 บาท (ร่างกฎพฤษภาคม 2562 เพิ่มเป็น 30 บาทเมื่อเล่มหาย)',
  'for papers issued elsewhere': 'ใช้กับเอกสารที่ออกจากที่อื่นด้วยหรือไม่',
  'the measure': 'โทษเท่าใด',
  'number and size': 'จำนวนรูปและขนาด',
  'section 38 itself speaks of anyone permitted to stay temporarily':
    'มาตรา 38 ใช้กับทุกคนที่ได้รับอนุญาตให้อยู่ชั่วคราว สำนักงานรับนักท่องเที่ยวหรือไม่',
  'two to five are asked': 'มีขอตั้งแต่สองถึงห้ารูป ที่นี่ขอกี่รูป',
  "that the officer's record is enough": 'บันทึกของเจ้าหน้าที่เพียงพอหรือไม่',
  'for the round in force (2009), for 60': 'รอบที่ใช้อยู่ (ปี 2552) คิด 60 บาทใช่หรือไม่',
  'for the exemption': 'ข้อยกเว้นนี้ถูกต้องหรือไม่',
  'one district asks for one of the two; the duty of s. 34 is on every house, and the regulation gives a temporary registration to one built without permission':
    'ระเบียบขออย่างใดอย่างหนึ่ง มาตรา 34 ใช้กับทุกบ้าน และบ้านที่ปลูกโดยไม่ได้รับอนุญาตได้ทะเบียนชั่วคราว สำนักงานทำอย่างไร',
  'the law as it is cited': 'กฎหมายหรือมาตราที่อ้าง ถูกต้องหรือไม่',
}
