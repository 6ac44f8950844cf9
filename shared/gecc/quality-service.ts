import { advanced, basic, type GeccTopic } from './criterion.ts'

/** Part 2 of the form, topics 1 to 8: needs, services, place, work, people, satisfaction, complaints. */
export const serviceTopics: readonly GeccTopic[] = [
  {
    ...{ number: '1', th: 'ศึกษาความต้องการและความคาดหวัง', en: 'Needs and expectations' },
    criteria: [
      basic(
        '1.1',
        'สำรวจความต้องการของผู้มารับบริการในพื้นที่ ครบ 6 เรื่อง: ประเภทงาน วันเวลาเปิด สถานที่ การเข้าถึง สิ่งอำนวยความสะดวก การรับรู้ข่าวสาร',
        'The needs of the area are surveyed in six matters: kinds of service, days and hours, place, how easy it is to reach, comforts, how people hear of it',
      ),
      basic(
        '1.2',
        'วิเคราะห์ผลสำรวจ แล้วใช้ออกแบบการให้บริการ',
        'The survey is analysed and the service designed by it',
        { shows: ['satisfaction'] },
      ),
    ],
  },
  {
    ...{ number: '2', th: 'งานบริการ', en: 'Services' },
    criteria: [
      basic(
        '2.1',
        'มีงานครบ 3 ประเภท: งานตามภารกิจ ข้อมูลข่าวสารของหน่วยงานรัฐทุกแห่ง รับเรื่องร้องทุกข์',
        'Three kinds of work: the office’s own services, information on all public agencies, complaints',
        { shows: ['services-open'] },
      ),
      basic(
        '2.2',
        'มีงานบริการที่ไม่ขอสำเนาบัตรประชาชนและสำเนาทะเบียนบ้าน',
        'Services that ask for no copy of the ID card or of the house registration',
        { proof: 'copies-asked' },
      ),
      basic(
        '2.3',
        'มีงานบริการอื่นที่เหมาะสม ตามผลสำรวจความต้องการ',
        'Other services that suit what the survey has found',
      ),
    ],
  },
  {
    ...{ number: '3', th: 'สถานที่บริการ', en: 'The place' },
    criteria: [
      basic(
        '3.1',
        'มีอุปกรณ์ สิ่งอำนวยความสะดวก หรือบริการที่คนพิการเข้าถึงได้ อย่างน้อย 11 รายการ ตามข้อ 5 ของกฎกระทรวง พม.',
        'At least 11 of the comforts for people with disabilities that clause 5 of the ministerial regulation lists',
      ),
    ],
  },
  {
    ...{ number: '4', th: 'การออกแบบระบบงาน', en: 'How the work is designed' },
    criteria: [
      basic(
        '4.1',
        'ลำดับขั้นตอนง่าย ทั้งคนให้และคนรับบริการ ไม่ต้องรอนาน',
        'Simple steps for staff and people, so that nobody waits long',
        { shows: ['waiting', 'booked-ahead'] },
      ),
      basic(
        '4.2',
        'บอกชัดว่าใครรับผิดชอบ ใครประสานงาน เบอร์โทรและช่องทางติดต่อ',
        'It is clear who is responsible, whom to contact, at which number and by which way',
      ),
      basic(
        '4.3',
        'มีคู่มือเจ้าหน้าที่ที่ครบ ถูกต้อง ทันสมัย บอกขั้นตอน เวลา ค่าธรรมเนียม และข้อมูลที่ต้องใช้',
        'A manual for staff, complete, right and up to date: steps, time, fees and what is needed',
        { proof: 'rules-confirmed' },
      ),
      basic(
        '4.4',
        'ให้บริการและตอบคำถามไปในทางเดียวกันทุกจุด',
        'Every point serves and answers in the same way',
        { shows: ['answers-kept'] },
      ),
      advanced(
        '4.5',
        'มีระบบแจ้งเตือน และให้ผู้มารับบริการติดตามสถานะได้',
        'People are notified, and can follow where their matter stands',
        { proof: 'told' },
      ),
      advanced('4.6', 'มีระบบให้บริการออนไลน์', 'Service online', { proof: 'cases' }),
      advanced(
        '4.7',
        'แบบฟอร์มง่าย ไม่ซ้ำซ้อน หรือเป็นแบบอิเล็กทรอนิกส์',
        'Forms are simple and ask nothing twice, or are electronic',
        { proof: 'cases' },
      ),
    ],
  },
  {
    ...{ number: '5', th: 'การจัดสรรบุคลากร', en: 'Staffing' },
    criteria: [
      basic('5.1', 'วิเคราะห์ว่าต้องใช้คนเท่าไร', 'The staff needed is worked out'),
      basic('5.2', 'จัดคนให้พอในช่วงพักเที่ยงและช่วงที่คนมามาก', 'Enough staff at noon and when many come'),
      basic('5.3', 'มีสิ่งจูงใจให้เจ้าหน้าที่', 'Incentives for staff'),
    ],
  },
  {
    ...{ number: '6', th: 'บุคลากรด้านการบริการ', en: 'Service staff' },
    criteria: [
      basic(
        '6.1',
        'พัฒนาความรู้และทักษะที่จำเป็นอย่างต่อเนื่อง เช่น อบรม สัมมนา ดูงาน ให้บริการได้ถูก เร็ว และมีใจบริการ',
        'Knowledge and skills are kept up: training, seminars, visits to others, for service that is right, quick and service-minded',
      ),
      basic(
        '6.2',
        'อบรมการใช้โปรแกรมและการให้บริการอย่างต่อเนื่อง',
        'Staff are trained in the software and in serving, again and again',
      ),
      basic(
        '6.3',
        'เจ้าหน้าที่ทำงานแทนกันได้ในงานบริการเบ็ดเสร็จจำนวนหนึ่ง',
        'Staff can stand in for each other in a number of services',
      ),
      basic(
        '6.4',
        'เจ้าหน้าที่ตอบคำถามพื้นฐานได้ รับมือสถานการณ์ได้ตามมาตรฐาน สื่อสารและช่วยเหลือด้วยไมตรี',
        'Staff answer basic questions, handle what happens by the standard, and help kindly',
      ),
      advanced(
        '6.5',
        'เจ้าหน้าที่ริเริ่มและพัฒนาบริการจนผู้มารับบริการประทับใจ',
        'Staff begin improvements of their own that people notice',
      ),
      advanced(
        '6.6',
        'เจ้าหน้าที่ทำได้ตามมาตรฐานของช่องทางออนไลน์แต่ละช่องทาง',
        'Staff keep to the standard of each online channel',
        { shows: ['replies-in-time'] },
      ),
    ],
  },
  {
    ...{ number: '7', th: 'ระบบการประเมินความพึงพอใจ', en: 'Satisfaction' },
    criteria: [
      basic(
        '7.1',
        'นำผลสำรวจมาปรับปรุงบริการอย่างต่อเนื่อง',
        'Service is improved by the survey, again and again',
        { shows: ['satisfaction'] },
      ),
      basic(
        '7.2',
        'ความพึงพอใจของผู้มารับบริการไม่น้อยกว่าร้อยละ 80',
        '80 % of people or more are satisfied',
        { proof: 'satisfaction' },
      ),
    ],
  },
  {
    ...{ number: '8', th: 'คุณภาพบริการและเรื่องร้องเรียน', en: 'Quality and complaints' },
    criteria: [
      basic(
        '8.1',
        'ทำงานเร็ว ถูกต้องตามกฎหมาย ตามมาตรฐานในคู่มือ',
        'Quick and lawful work, by the standard of the manual',
        { shows: ['counter-minutes'] },
      ),
      basic(
        '8.2',
        'มีวิธีรับฟังและตอบเรื่องร้องเรียน พร้อมระบบติดตามและแก้ปัญหาที่ชัดเจน',
        'Complaints are heard and answered, and followed until the fault is mended',
        { proof: 'complaints-overdue' },
      ),
      basic(
        '8.3',
        'เรื่องร้องเรียนได้รับการแก้ไขจนยุติไม่น้อยกว่าร้อยละ 80',
        '80 % of complaints or more are brought to an end',
        { proof: 'complaints-ended' },
      ),
    ],
  },
]
