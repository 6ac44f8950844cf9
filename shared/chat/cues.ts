import type { AskKind } from './kinds.ts'

/**
 * What tells the kind of a question, and how strongly (3: nearly alone; 1: with others). Thai is looked for anywhere, as it is spoken, without
 * spaces and tones; every way to ask yes or no stands as "ไหม". Other words are looked for whole. "…" stands for a few words.
 */
export const cues: Partial<Record<AskKind, readonly (readonly [weight: number, words: string])[]>> =
  {
    papers: [
      [3.6, `แจ้งตำรวจ | บอกตำรวจ | แจ้งความ | police | ใบมอบอำนาจ | หนังสือมอบอำนาจ | ใบมอบฉันทะ`],
      [
        3,
        `ใช้เอกสาร | เอกสารอะไร | เอกสารไร | เอกสารที่ใช้ | เอกสารที่ต้อง | เอกสารมี | หลักฐานอะไร | ใช้หลักฐาน |
       เตรียมเอกสาร | เตรียมอะไร | เตรียมไร | เตรียมตัวยังไง | ต้องเตรียม | ใช้อะไรบ้าง | ใช้ไรบ้าง |
       ใช้อะไรมั่ง | ใช้ไรมั่ง | ต้องใช้อะไร | ต้องใช้ไร | เอาอะไรไป | เอาไรไป | เอาอะไรมา | เอาไรมา | พกอะไร |
       ถืออะไรไป | นำอะไร | ต้องมีอะไรบ้าง | มีอะไรบ้างที่ต้อง | ขาดอะไร | แจ้งความ | ใบแจ้งความ | พยานกี่ |
       ต้องมีพยาน | ใช้พยาน | พาพยาน | พยานไหม | ใช้อะไรแทน | ต้องถ่ายสำเนา | ถ่ายเอกสารไป | สำเนาบัตรกี่ |
       สำเนาไหม | สำเนากี่ | สำเนาด้วยไหม | ใครต้องไป | ใครต้องมา | ต้องไปด้วยไหม | ต้องมาด้วยไหม |
       ต้องไปทั้งคู่ | ต้องไปทั้งสอง | ต้องมาทั้งคู่ | ต้องไปเอง | ต้องมาเอง | ไปคนเดียวได้ | ต้องพา |
       what documents | which documents | what papers | which papers | documents | paperwork | what do i bring |
       need to bring | should i bring | have to bring | what to bring | do i bring | police report | witness |
       witnesses | photocopy | photocopies | copies of | who must come | who has to come | both come |
       in person | what do i need | what is needed | what do we need | what need | chai ekkasan | ekkasan |
       ekasan | tong chai arai | chai arai bang | triam arai`,
      ],
      [
        2.9,
        `ต้องเอา…ไป | ต้องเอา…มา | ต้องถือ…ไป | ต้องถือ…มา | เอา…ไปด้วยไหม | เอา…มาด้วยไหม | ต้องไปด้วย |
       ต้องมาด้วย | ไปเซ็นด้วย | มาเซ็นด้วย | ต้องไปกันหมด | ต้องยกกัน | ต้องไปกันครบ | ไปกันครบ | ใช้แค่ |
       พอไหม | ต้องใช้…ไหม | เอาใบอะไร | เอาใบไหน | ใบไหน | ใบอะไร | เอกสารครบ | ใช้บัตรอะไร | ใช้อะไรไป |
       ใช้อะไรทำ | what papers | papers for | papers to | bring my | bring the | do we need | need both |
       เอาไรมาบ้าง`,
      ],
      [
        1.5,
        `เอกสาร | หลักฐาน | พยาน | ตัวจริง | bring | papers | document | certificate needed | required |
       requirements`,
      ],
      [1, `both of us | อะไรบ้าง | อะไรมั่ง | ไรบ้าง | ต้องมี | ต้องใช้ | do i need | ใช้รูปถ่าย | ต้องถ่ายรูป`],
    ],
    fee: [
      [
        3.2,
        `กี่บาท | กี่ตัง | ค่าธรรมเนียม | ค่าทำเนียม | ค่าทำเนียบ | ค่าใช้จ่าย | เสียตัง | เสียเงิน | เสียค่า |
       ราคา | ค่าทำ | ค่าปรับ | ปรับเท่า | โดนปรับ | ถูกปรับ | ปรับไหม | ปรับกี่ | ฟรีไหม | จ่ายเท่า | จ่ายกี่ |
       จ่ายเงิน | คิดเงิน | เสียเท่า | ค่าบริการ | ค่าคัด | ค่าจด | ค่าเปลี่ยน | ใบละเท่า | ฉบับละ | กี่ร้อย |
       how much | fee | fees | cost | costs | price | fine | fined | free of charge | is it free | charge | pay |
       penalty | ki baht | khathamniam | kha thamniam | thaorai | tao rai | thao rai`,
      ],
      [2.2, `เสีย100 | เสีย20 | เสีย…บาท | บาทไหม`],
      [2, `เท่าไหร่ | เท่าไร | เท่าไร่ | เท่าหร่าย | ฟรี | จ่าย | baht | free`],
    ],
    duration: [
      [
        4,
        `กี่วัน | กี่นาที | กี่ชั่วโมง | กี่ชม | กี่เดือน | กี่อาทิตย์ | กี่สัปดาห์ | กี่ปี | นานไหม | นานเท่า |
       นานแค่ไหน | นานกี่ | ใช้เวลา | เวลาเท่าไหร่ | เวลานาน | รอรับ | วันเดียวเสร็จ | เสร็จในวัน | เสร็จวัน |
       วันเดียวได้ | ภายในวัน | ทันไหม | ภายในเมื่อ | กำหนดกี่ | ได้วันนั้น | ได้ภายใน | ก่อนวันหมดอายุ |
       ล่วงหน้าได้กี่ | ล่วงหน้ากี่ | how long | how many days | how many minutes | how many weeks |
       how many hours | how soon | deadline | by when | same day | time limit | how quickly | ki wan | nan mai |
       nan thaorai | ki nathi | how early | within how`,
      ],
      [3.4, `วันเดียวจบ | เหลือเวลา | จบในวัน | จบไหม | เสร็จเลยไหม | ครึ่งวัน`],
      [2.1, `ได้เลยไหม`],
      [1.5, `เมื่อไหร่ | เมื่อไร | ตอนไหน | ภายใน | เกินกำหนด | when | long`],
    ],
    hours: [
      [
        3.5,
        `กี่โมง | เปิดกี่ | ปิดกี่ | เปิดถึง | ถึงกี่ | เวลาทำการ | เวลาราชการ | เวลาเปิด | เวลาปิด | พักเที่ยง |
       พักกลางวัน | ตอนเที่ยง | เปิดตอน | เปิดวันไหน | เปิดวันอะไร | เปิดทุกวัน | นอกเวลา | นอกเวลาราชการ |
       หลังเลิกงาน | เลิกงาน | โมงเย็น | ตอนเย็น | หลังสี่โมง | หลัง4โมง | opening hours | office hours |
       working hours | business hours | opening time | what time | lunch | open until | close at | hours |
       closing time | after work | ki mong | poet ki | pit ki`,
      ],
    ],
    'closed-on': [
      [
        2,
        `ทำงานไหม | ทำงานปกติ | เปิดไหม | เปิดทำการ | เปิดบริการ | ปิดไหม | ปิดทำการ | หยุดไหม | หยุดทำการ |
       หยุดราชการ | หยุดวัน | วันหยุด | ทำการไหม | เปิด | ปิด | หยุด | open | closed | close | holiday |
       poet mai | poed mai | office เปิด`,
      ],
      [1, `ไปได้ไหม | ทำได้ไหม | มีคนอยู่ไหม | available`],
    ],
    where: [
      [
        3.1,
        `หม่องใด๋ | ม่องใด๋ | ตี้ไหน | เขตไหน | อำเภอไหน | เขตเก่าไหม | เขตใหม่ไหม | หรือเขตใหม่ | หรือเขตเก่า | สำนักทะเบียนใด | ที่ใด |
       สำนักงานใด | เขตใด | อำเภอใด | ที่ไหน | ตรงไหน | แถวไหน | ไหนก็ได้ | เขตอื่น | ต่างเขต | คนละเขต |
       ข้ามเขต | ต่างจังหวัดได้ | ต่างอำเภอ | เขตเดิมไหม | เขตใกล้ | เขตที่มีชื่อ | ที่เขตได้ไหม |
       ตามทะเบียนบ้านไหม | ต้องกลับไป | แผนที่ | โลเคชั่น | พิกัด | ไปยังไง | เดินทาง | ที่ตั้ง | ชั้นไหน |
       ชั้นอะไร | ชั้นกี่ | ที่อยู่สำนักงาน | ที่อยู่ของเขต | ที่อยู่เขต | อยู่ซอย | อยู่ถนน | ได้ทุกเขต |
       ทุกเขต | ที่เขตนี้ได้ | เขตนี้ได้ | ห้างได้ | bma express | where | which office | which district |
       any district | any office | other district | another district | different district | location |
       address of | map | directions | how do i get to | how to get there | floor | tam thi nai | thi nai |
       tinai | thinai | khet nai | your address | office address | แถวที่ทำงาน | แถวนี้ | แถวบ้าน | ที่อื่นได้ |
       กลับบ้าน | กลับไปทำ | ที่นู่น | ที่โน่น | เขตเดียวกับ | หรือเขต | ต้องไปเขต | ไปเขตที่ | นั่งรถกลับ |
       หรือที่บ้าน | หรืออำเภอ | pai khet | khet mai | khet kao | ที่กทมได้ | ในกทมได้`,
      ],
    ],
    steps: [
      [4, `เริ่มจากตรงไหน | เริ่มตรงไหน | กดตรงไหน | กดที่ไหน | เข้าตรงไหน | how can i apply`],
      [
        2.5,
        `ขั้นตอน | ทำยังไง | ทำไง | ทำอย่างไร | ทำไงดี | ต้องทำอะไร | ทำอะไรบ้าง | ทำไรบ้าง | ต้องทำไร |
       เริ่มยังไง | เริ่มจาก | ต้องเริ่ม | ต้องจอง | จองคิวยังไง | จองยังไง | จองก่อน | จองคิวก่อน | จองคิวได้ |
       จองได้ | จองวัน | ต้องนัด | นัดก่อน | นัดล่วงหน้า | จองคิวออนไลน์ | ออนไลน์ | วอล์คอิน | วอล์กอิน |
       walk in | ไปเลยได้ | เดินเข้าไป | แจ้งยังไง | ขอยังไง | ยื่นยังไง | เปลี่ยนยังไง | ย้ายยังไง | คัดยังไง |
       จดยังไง | ต่อยังไง | ติดต่อยังไง | ยังไงบ้าง | วิธี | ต้องไปติดต่อ | how to | how do i | how do we |
       how can i | how can we | how does | process | procedure | steps | step | book a | book an | need to book |
       make an appointment | appointment needed | need an appointment | need appointment | online |
       tham yang ngai | tam yangngai | tam ngai | tham ngai | khan ton | yang ngai | yangngai`,
      ],
      [1, `ยังไง | อย่างไร | ไงดี | จอง | what should i do | what do i do | what to do`],
    ],
    eligibility: [
      [3.2, `อายุ…ได้ยัง | ปี…ได้ยัง | ขวบ…ได้ยัง | ยังขอ…ได้ | ยังบันทึก…ได้`],
      [
        3,
        `มีสิทธิ์ | มีสิทธิ | คุณสมบัติ | เงื่อนไข | ต้องอายุ | อายุเท่าไหร่ถึง | อายุเท่าไหร่ | อายุเท่าไร |
       อายุกี่ | กี่ปีถึง | กี่ขวบ | แทนได้ | แทนกันได้ | ทำแทน | ไปแทน | มาแทน | ยื่นแทน | แจ้งแทน | มอบอำนาจ |
       ให้คนอื่นไป | ต่างชาติได้ | ต่างด้าวได้ | ใครทำได้ | ใครขอได้ | ใครแจ้งได้ | ใครมีสิทธิ | จำเป็นไหม |
       จำเป็นต้อง | ต้องเปลี่ยนไหม | บังคับไหม | ไม่ทำได้ไหม | may i | am i allowed | allowed | eligible |
       is it possible | possible to | minimum age | how old | on behalf | someone else | power of attorney |
       proxy | must i | do i have to | is it necessary | legal age | can foreigners | can someone`,
      ],
      [
        2,
        `ได้ไหม | ทำได้ | จดได้ | เปลี่ยนได้ | dai mai | daimai | can | can i | can we | ก็ได้เหรอ | ได้เหรอ |
       ได้หรอ | กี่ครั้ง | ยังต้อง | ต้องทำใหม่ไหม | ต้องไปทำใหม่ | ใช่ไหม | ได้แล้วไหม | ได้อยู่ไหม`,
      ],
    ],
    'my-case': [
      [
        4,
        `เรื่องของฉัน | เรื่องของผม | เรื่องของหนู | เรื่องของดิฉัน | เรื่องผม | เรื่องที่ส่ง | เรื่องที่ยื่น |
       เรื่องถึงไหน | ถึงไหนแล้ว | ถึงไหนละ | คืบหน้า | เช็คสถานะ | เช็กสถานะ | สถานะเรื่อง | สถานะถึง |
       สถานะเอกสาร | สถานะคำขอ | ดูสถานะ | ตามเรื่อง | ตรวจเอกสารหรือยัง | ตรวจหรือยัง | ตรวจรึยัง | ตรวจยัง |
       ตรวจเอกสารยัง | ตรวจให้หรือยัง | ตรวจแล้วหรือยัง | ส่งเอกสารไป | ส่งรูปไป | ส่งไปแล้ว | เอกสารที่ส่ง |
       เอกสารผ่าน | ผ่านหรือยัง | ผ่านรึยัง | ผ่านยัง | ผ่านไหม | ได้รับเอกสาร | เอกสารครบหรือยัง |
       เอกสารครบไหม | ต้องแก้อะไร | ส่งกลับมา | ตีกลับ | ยื่นไปแล้ว | ยื่นไว้แล้ว | ติดอะไรอยู่ | ติดตรงไหน |
       ส่งรูปไปแล้ว | รูปที่ส่ง | my case | my application | my request | my papers | my documents | status |
       have you checked | been checked | did you receive | have you received | approved | my file |
       what is happening with | any update | progress | i uploaded | i have uploaded | papers i sent |
       photos i sent | documents i sent | i submitted | thueng nai | thung nai | rueang khong | ruang khong |
       ถึงขั้นไหน | ให้แก้ | ที่อัปไป | ที่อัพไป | รอผลตรวจ | ยังขาดเอกสาร | ยังขาดอะไร | เรื่องของเรา |
       ตรวจไหม | ขั้นไหนแล้ว | i sent | we sent | submitted`,
      ],
    ],
    'my-booking': [
      [
        4,
        `นัดของ | วันนัด | นัดวันไหน | นัดเมื่อไหร่ | นัดไว้ | นัดกี่โมง | คิวของ | คิวผม | คิวฉัน | คิวหนู |
       คิวที่จอง | จองไว้ | จองคิวไว้ | จองไปแล้ว | ที่จองวัน | เลื่อนนัด | เลื่อนวัน | เลื่อนคิว | ยกเลิกนัด |
       ยกเลิกคิว | ยกเลิกการจอง | ยกเลิกจอง | เปลี่ยนวันนัด | เปลี่ยนเวลานัด | ขอเลื่อน | อีกกี่คิว |
       คิวที่เท่าไหร่ | ถึงคิว | คิวถึง | มาไม่ทันนัด | ไปไม่ได้ตามนัด | มาตามนัดไม่ได้ | นัดหมาย | มีนัด |
       my appointment | my booking | my queue | my slot | reschedule | cancel my | cancel the appointment |
       change my appointment | move my booking | move my appointment | move my slot | postpone | queue number | i booked | my number | lueang nat |
       lueen nat | นัดเรา | นัดผม | นัดหนู | คิวนัด | รอบเช้าหรือบ่าย | รอบเช้าไหม | เปลี่ยนเป็นรอบ |
       จอง…ไว้วันที่ | booked for`,
      ],
    ],
    'done-yet': [
      [
        4.5,
        `เสร็จหรือยัง | เสร็จยัง | เสร็จรึยัง | เสร็จแล้วไหม | เสร็จแล้วยัง | เสร็จไหม | ไปรับได้ | มารับได้ |
       รับได้หรือยัง | รับได้ยัง | รับได้เมื่อไหร่ | ไปเอาได้ | พร้อมรับ | พร้อมหรือยัง | เรียบร้อยหรือยัง |
       เรียบร้อยยัง | เรียบร้อยรึยัง | เสร็จเรียบร้อย | เสดยัง | เสดรึยัง | เสดหรือยัง | เส็ดยัง |
       ออกแล้วหรือยัง | ออกหรือยัง | ออกรึยัง | ออกยัง | is it done | done yet | ready yet | is it ready |
       are they ready | finished | ready to collect | ready for pick | pick up my | collect my |
       ready for collection | set rue yang | is my card ready | ready | set yang`,
      ],
      [2.6, `ได้หรือยัง | ได้รึยัง | ได้ยัง`],
    ],
    human: [
      [
        4,
        `ลบข้อมูลส่วนตัว | ลบข้อมูลของฉัน | delete my data | คุยกับเจ้าหน้าที่ | คุยกับคน | ติดต่อเจ้าหน้าที่ | สอบถามเจ้าหน้าที่ | ถามเจ้าหน้าที่ | ขอเจ้าหน้าที่ |
       เจ้าหน้าที่ตอบ | ให้เจ้าหน้าที่ตอบ | ให้เจ้าหน้าที่ติดต่อ | ให้เจ้าหน้าที่โทร | แอดมิน | ขอสาย |
       เบอร์โทร | ขอเบอร์ | เบอร์ติดต่อ | โทรหา | โทรไป | โทรกลับ | รับสาย | คนจริง | ไม่ใช่บอท | ไม่ใช่บอต |
       บอทตอบ | ฟ้องร้อง | ทนาย | speak to | talk to | human | real person | an officer | agent | call me |
       phone number | telephone | contact staff | staff member | sue | lawyer`,
      ],
    ],
    complaint: [
      [
        5,
        `ร้องเรียน | ร้องทุกข์ | พูดจาไม่ | พูดไม่ดี | พูดไม่เพราะ | ไม่สุภาพ | บริการแย่ | บริการไม่ดี | แย่มาก |
       ไม่พอใจ | รอนานมาก | รอตั้งนาน | ช้ามาก | หน้าบึ้ง | มารยาท | ไล่กลับ | ตอบผิด | ข้อมูลผิด | เสนอแนะ |
       ติชม | อยากให้ปรับปรุง | ควรปรับปรุง | ชมเชย | complain | complaint | rude | terrible | bad service |
       unacceptable | waited for | waiting for hours | wrong information | suggestion | feedback | suggest |
       คนมาทีหลัง | ยังไม่ถึงคิว | นั่งคุยเล่น | คุยเล่นกัน | รอมา…ชม | รอมา…ชั่วโมง | รอมาครึ่งวัน |
       เล่นมือถือ`,
      ],
    ],
    none: [
      [
        6,
        `ทักไลน์ | รายได้ดี | รายได้วันละ | รับสมัครงาน | กู้เงิน | เงินกู้ | คาสิโน | แทงบอล | สล็อต | casino |
       crypto | click here | instructions | system prompt | prompt | ลืมคำสั่ง | ไม่ต้องสนคำสั่ง`,
      ],
      [1.6, `ทดสอบ | เทส | test | testing`],
    ],
    greeting: [
      [4.2, `โอเค | สวัสดีแอดมิน | สวัสดีค่าแอดมิน | สวัสดีครับแอดมิน | สวัสดีค่ะแอดมิน`],
      [
        1.5,
        `สวัสดี | หวัดดี | ดีค่ะ | ดีครับ | ดีคับ | ขอบคุณ | ขอบใจ | ขอบพระคุณ | แต๊ง | ขอบคุน | hello | hi | hey |
       good morning | good afternoon | thank | thanks | thank you | sawasdee | sawatdi | khob khun | khop khun`,
      ],
    ],
  }

/** What other agencies do: for people, unless it is plain that a service is meant and this is only told beside it. */
export const elsewhere = `อยากแจ้งความ | ไปแจ้งความที่ไหน | แจ้งความที่ไหน | โดนโกง | ถูกโกง | เอทีเอ็ม | เครดิต | ใบขับขี่ | โฉนด | ก่อสร้าง | วัคซีน | ใบรับรองแพทย์ | ตั้งชื่อร้าน | ผู้ใช้ไฟ | การไฟฟ้า | ประปา | สมาชิก | สินเชื่อ | ซิมหาย | เบอร์มือถือ | รถหาย | ชื่อไลน์ | ธนาคาร |
  ไวไฟ | ยืมร่ม | ลืมร่ม | จราจร | ใบสั่ง | บริษัท | ย้ายโรงเรียน | หมาหาย | แมว | สุนัข | ต้นไม้ | ไฟทาง | มือถือหาย | ห้องน้ำ | ที่จอดรถ | จอดรถ | ใบเสร็จ | แต่งกลอน | หวย | พิซซ่า | บัตรแรบบิท | บัตรรถไฟฟ้า |
  atm | credit card | rabbit | vaccine | formula | counseling | counselling | bank | parking | wifi | toilet | water bill | electricity | covid | hotel | weather |
  ฟ้องหย่า | ค่าเลี้ยงดู | สิทธิเลี้ยงดู | อำนาจปกครอง | มรดก | สินสมรส | แบ่งทรัพย์ | พินัยกรรม | ฟ้องชู้ |
  ทนาย | ใบขับขี่ | พาสปอร์ต | พาสปอต | หนังสือเดินทางหมด | ทำหนังสือเดินทาง | ภาษี | ประกันสังคม |
  บัตรทอง | เบี้ยผู้สูงอายุ | เบี้ยคนชรา | บัตรคนจน | สวัสดิการ | เงินดิจิทัล | วีซ่า | ใบอนุญาตทำงาน |
  เวิร์คเพอร์มิท | ทะเบียนรถ | โฉนด | ที่ดิน | ขยะ | ไฟดับ | ทะเบียนพาณิชย์ | เกณฑ์ทหาร | ผ่อนผัน | วัคซีน |
  อย่างกรณีผม | ปรึกษา | driving licence | driving license | driver license | passport renewal |
  renew my passport | passport | visa | work permit | tax | social security | lawyer | inherit |
  inheritance | custody | alimony | land title | garbage | vaccine | welfare`

/** What a lawyer is asked: nobody here may advise on it. */
export const law = `ใครได้บ้าน | ใครได้รถ | เป็นของใคร | แบ่งสมบัติ | แบ่งทรัพย์ | แบ่งยังไง | แบ่งกันยังไง | ใครได้เลี้ยง | ใครได้ลูก | ได้เลี้ยงลูก | แย่งมรดก | แบ่งมรดก | ได้มรดก | ค่าเลี้ยงดู |
  สินสมรส | ฟ้องชู้ | ฟ้องหย่า | สิทธิเลี้ยงดู | inherit | inheritance | custody | alimony | sue`
