import { advanced, basic, type GeccTopic } from './criterion.ts'

/** Part 2 of the form, topics 9 to 24: channels, follow-up, learning, technology, telephone, continuity, innovation. */
export const officeTopics: readonly GeccTopic[] = [
  {
    ...{ number: '9', th: 'ช่องทางการให้บริการ', en: 'Channels' },
    criteria: [
      basic(
        '9.1',
        'เพิ่มช่องทางให้บริการ ปรึกษา และร้องเรียน ทางโทรศัพท์ สายด่วน หรือช่องทางอื่นที่คนต้องการ',
        'More ways to be served, advised and to complain: telephone, hotline, or others that people want',
        { proof: 'inquiries' },
      ),
    ],
  },
  {
    ...{ number: '10', th: 'การติดตามผลการดำเนินงาน', en: 'Follow-up' },
    criteria: [
      basic(
        '10.1',
        'มีแผนติดตามผลที่ชัดเจน: เรื่อง ผู้รับผิดชอบ เวลา ผล และข้อเสนอให้ดีขึ้น',
        'A clear plan of follow-up: what, who, by when, with what result, and what to do better',
      ),
      basic(
        '10.2',
        'มีระบบติดตามการให้บริการที่ชัดเจน ถ้ามีปัญหาจัดชุดลงไปแก้ได้',
        'Service is followed closely; where there is trouble, a team can be sent',
        { shows: ['tickets'] },
      ),
    ],
  },
  {
    ...{
      number: '11',
      th: 'การแก้ปัญหาที่ท้าทาย',
      en: 'Hard problems',
    },
    criteria: [
      basic(
        '11.1',
        'ค้นหาปัญหาที่เกิดแล้วและที่คาดว่าจะเกิด แล้วนำไปปรับปรุง',
        'Problems that are there, or are to be expected, are looked for and mended',
        {
          verify: {
            th: 'ชื่อหัวข้อในต้นฉบับอ่านได้ว่า “ที่ทักทาย” เข้าใจว่าเป็น “ที่ท้าทาย”',
            en: 'The heading in the copy reads “greeting”; we take it for “challenging”.',
          },
        },
      ),
    ],
  },
  {
    ...{ number: '12', th: 'การทบทวนและปรับปรุง', en: 'Review' },
    criteria: [
      basic(
        '12.1',
        'นำผลติดตามมาปรับปรุงจนดีขึ้นต่อเนื่อง ถูกต้อง เร็ว ลดต้นทุน เป็นประโยชน์กับผู้มารับบริการ',
        'What is found makes the work better, quicker and cheaper, to people’s good',
      ),
      basic(
        '12.2',
        'ปรับคู่มือให้ทันสมัย และค้นหาข้อมูลได้ง่าย',
        'Manuals are kept up to date and easy to search',
        { proof: 'rules-confirmed' },
      ),
    ],
  },
  {
    ...{ number: '13', th: 'แลกเปลี่ยนเรียนรู้และอบรม', en: 'Learning' },
    criteria: [
      basic(
        '13.1',
        'อบรมทักษะบริการที่ทันสมัยอย่างต่อเนื่อง และบอกแนวทางทำงานใหม่ให้เจ้าหน้าที่เข้าใจ',
        'Training in serving well goes on, and new ways of working are explained to staff',
      ),
      advanced(
        '13.2',
        'แลกเปลี่ยนปัญหาและการปรับปรุง ทบทวนงานร่วมกัน เพื่อออกแบบงานใหม่หรือนวัตกรรม',
        'Staff share problems and improvements, and design new ways together',
      ),
    ],
  },
  {
    ...{ number: '14', th: 'บุคลากรด้านเทคนิค', en: 'Technical staff' },
    criteria: [
      basic(
        '14.1',
        'เจ้าหน้าที่เทคนิคผ่านอบรมการลงระบบปฏิบัติการ โปรแกรม และซ่อมเครื่องเบื้องต้น',
        'Technical staff are trained to install systems and programs and in basic repair',
      ),
      advanced(
        '14.2',
        'เจ้าหน้าที่เทคนิคแก้ปัญหาพื้นฐานของระบบได้ และอธิบายปัญหาให้บริษัทผู้ดูแลได้',
        'Technical staff solve basic problems and can explain a fault to the company',
      ),
    ],
  },
  {
    ...{ number: '15', th: 'ระบบฐานข้อมูล', en: 'Data' },
    criteria: [
      basic(
        '15.1',
        'มีระบบเก็บและวิเคราะห์ข้อมูลตรงกับงาน ใช้ปรับปรุงบริการได้',
        'Data is kept and analysed as the work needs it',
        { shows: ['cases'] },
      ),
      advanced(
        '15.2',
        'เก็บข้อมูลจากเจ้าหน้าที่ ผู้มารับบริการ และผู้เกี่ยวข้องครบ ถูกต้อง ทันสมัย แล้วใช้พัฒนาระบบและบริการ',
        'Data of staff, people and others is complete, right and current, and is used to improve',
      ),
    ],
  },
  {
    ...{ number: '16', th: 'ระบบเทคโนโลยีสารสนเทศ', en: 'Information technology' },
    criteria: [
      basic(
        '16.1',
        'ระบบสารสนเทศส่วนที่จำเป็นใช้ได้ต่อเนื่องและปลอดภัย ตามแผนแม่บทหรือแผนที่กำหนด',
        'What is needed runs without a break and safely, by the master plan',
      ),
      advanced(
        '16.2',
        'เจ้าหน้าที่ค้นคำถาม คำตอบ และวิธีแก้ปัญหาได้สะดวกและเร็ว',
        'Staff find questions, answers and ways out quickly',
        { proof: 'answers-kept' },
      ),
    ],
  },
  {
    ...{ number: '17', th: 'การบูรณาการวางแผนระบบ', en: 'Working with others' },
    criteria: [
      basic(
        '17.1',
        'ทำงานร่วมกับหน่วยงานอื่น เชื่อมข้อมูลเพื่อไม่ต้องกรอกซ้ำหรือกรอกผิด และใช้ทรัพยากรร่วมกัน',
        'Work is joined with other agencies: linked data, nothing typed twice, means shared',
      ),
    ],
  },
  {
    ...{ number: '18', th: 'การพัฒนาบริการออนไลน์', en: 'Online service' },
    criteria: [
      advanced(
        '18.1',
        'มีบริการออนไลน์ และกำหนดมาตรฐานของแต่ละช่องทาง เช่น อีเมลตอบใน 24 ชั่วโมง แชตหรือ LINE ใน 15 นาที Facebook ใน 1 ชั่วโมง',
        'Online service with a standard for each channel: e-mail within 24 hours, chat or LINE within 15 minutes, Facebook within an hour',
        { proof: 'replies-in-time' },
      ),
    ],
  },
  {
    ...{ number: '19', th: 'เจ้าหน้าที่รับโทรศัพท์', en: 'Telephone staff' },
    criteria: [
      basic(
        '19.1',
        'มีแผนพัฒนาเจ้าหน้าที่รับโทรศัพท์ จากผลตรวจคุณภาพ อบรมต่อเนื่องและทุกครั้งที่งานเปลี่ยน',
        'A plan for training telephone staff, from checks of quality, and whenever the work changes',
      ),
      advanced(
        '19.2',
        'ระบบโทรศัพท์ใช้ได้ดี เสียงชัด ประสานต่อได้ เก็บข้อมูลและประวัติผู้ติดต่อให้เป็นปัจจุบัน',
        'The telephone works clearly, passes people on, and keeps who asked what up to date',
      ),
    ],
  },
  {
    ...{ number: '20', th: 'Call center', en: 'Call centre' },
    criteria: [
      advanced(
        '20.1',
        'ระบบโทรศัพท์ของ Call center เลือกเจ้าหน้าที่หรือส่งต่อได้ เก็บข้อมูลและประวัติผู้ติดต่อให้เป็นปัจจุบัน',
        'The call centre’s telephone lets people choose or be passed on, and keeps who asked what up to date',
      ),
      advanced(
        '20.2',
        'กำหนดมาตรฐานของ Call center เช่น ดังไม่เกิน 3 ครั้ง สายหลุดครั้งแรกไม่เกิน 5% จบในครั้งแรก',
        'The call centre has a standard: three rings at most, 5 % lost at most, done in one call',
      ),
      advanced('20.3', 'เจ้าหน้าที่ Call center ทำได้ตามมาตรฐาน', 'The call centre’s staff keep to it'),
    ],
  },
  {
    ...{ number: '21', th: 'ความต่อเนื่องของบริการที่จำเป็น', en: 'Continuity' },
    criteria: [
      advanced(
        '21.1',
        'มีแผนให้บริการต่อเนื่องเมื่อเกิดเหตุฉุกเฉินหรือภัยพิบัติ เช่น สถานที่สำรอง คน ข้อมูล วัสดุ',
        'A plan for going on in an emergency: another place, staff, data, supplies',
        {
          shows: ['off-the-network'],
          verify: {
            th: 'เครื่องหมายประเภทของข้อนี้อ่านไม่ออก นับเป็นขั้นสูงตามจำนวนรวมที่พิมพ์ไว้',
            en: 'The mark of this line’s kind cannot be read; it is advanced by the totals that are printed.',
          },
        },
      ),
    ],
  },
  {
    ...{ number: '22', th: 'บริการด้วยนวัตกรรม', en: 'Innovation' },
    criteria: [
      advanced(
        '22',
        'คิดหาวิธีใหม่จนบริการดีขึ้นและแก้ปัญหาของประชาชนได้จริง',
        'New ways are looked for and have made service answer people’s problems',
      ),
    ],
  },
  {
    ...{ number: '23', th: 'การปรับสู่ดิจิทัล (ไทยแลนด์ 4.0)', en: 'Going digital' },
    criteria: [
      advanced(
        '23',
        'บริการเชื่อมกันแบบทันที ทุกที่ทุกเวลา และวิเคราะห์ข้อมูลเพื่อบริการได้ทุกช่องทาง ทุกอุปกรณ์',
        'Service in real time, anywhere and at any time, with analysed data, on every channel and device',
        { shows: ['cases', 'told'] },
      ),
    ],
  },
  {
    ...{ number: '24', th: 'ศูนย์ราชการสะดวกสู่ความเป็นเลิศ', en: 'Excellence' },
    criteria: [advanced('24', 'บอกจุดเด่นที่พิเศษกว่าศูนย์อื่น', 'What this centre does better than others')],
  },
]
