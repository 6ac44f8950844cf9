import { criterion, type GeccTopic, type More } from './criterion.ts'

/** Part 1 of the form: what every office must have at its place, all of it. */
export const physicalTopics: readonly GeccTopic[] = [
  {
    ...{ number: null, th: 'เวลาเปิดให้บริการ', en: 'Opening hours' },
    criteria: [
      p(
        '1',
        'เปิดให้บริการนอกเวลาราชการ หรือตามเวลาที่คนในพื้นที่บอกว่าต้องการ เช่น พักเที่ยง หลังเลิกงาน วันเสาร์-อาทิตย์',
        'Open outside office hours, or when the people of the area say that they need it: at noon, after work, on weekends',
        { proof: 'open-outside-hours' },
      ),
    ],
  },
  {
    ...{ number: null, th: 'สถานที่บริการ', en: 'The place' },
    criteria: [
      p('2', 'มีรถหรือขนส่งเข้าถึง เดินทางมาสะดวก', 'Transport reaches it; it is easy to come'),
      p('3', 'มีป้ายหรือสัญลักษณ์บอกทางไปจุดให้บริการ เห็นชัด', 'Signs show the way to the service points', {
        verify: {
          th: 'ต้นฉบับอ่านได้ว่า “บอกรหัสทาง” เข้าใจว่าเป็น “บอกทิศทาง”',
          en: 'The copy reads “code of the way”; we take it for “direction”.',
        },
      }),
      p(
        '4',
        'ออกแบบเพื่อคนพิการ หญิงตั้งครรภ์ และผู้สูงอายุ เช่น อยู่ชั้น 1 มีทางลาด ใต้เคาน์เตอร์มีที่ให้รถเข็น',
        'Made for people with disabilities, pregnant women and older people: on the ground floor, a ramp, room for a wheelchair under the counter',
      ),
    ],
  },
  {
    ...{ number: null, th: 'พื้นที่ให้บริการ', en: 'The service area' },
    criteria: [
      p(
        '5',
        'วางผังจุดก่อนรับบริการกับจุดให้บริการให้เร็ว สะดวกทั้งเจ้าหน้าที่และประชาชน',
        'The plan of the room, from the first point to the counters, makes service quick for staff and people',
      ),
      p(
        '6',
        'มีพื้นที่พอให้ขยับตัวสะดวก และวางเอกสารให้หยิบใช้ได้เร็ว',
        'Enough room to move, and papers laid out within quick reach',
      ),
      p(
        '7',
        'จุดสำคัญหรือจุดอันตรายมองเห็นชัด ทั้งคนยืนและคนนั่งรถเข็น',
        'Important or dangerous spots are easy to see, standing or from a wheelchair',
      ),
      p('8', 'แสงสว่างเพียงพอ', 'Enough light'),
    ],
  },
  {
    ...{ number: null, th: 'วัสดุ อุปกรณ์ และสิ่งอำนวยความสะดวก', en: 'Equipment and comforts' },
    criteria: [
      p(
        '9',
        'มีสิ่งอำนวยความสะดวกตามที่ผู้มาบอกว่าต้องการและเท่าที่มี เช่น น้ำดื่ม เก้าอี้นั่งรอ',
        'Comforts that people asked for, as far as means allow: drinking water, chairs to wait',
      ),
      p('10', 'ห้องน้ำสะอาด ถูกสุขลักษณะ', 'Clean toilets'),
    ],
  },
  {
    ...{ number: null, th: 'ระบบคิวและจุดแรกรับ', en: 'Queue and first point' },
    criteria: [
      p('11', 'มีระบบคิวที่เป็นธรรม', 'A queue that is fair', { proof: 'tickets' }),
      p(
        '12',
        'มีจุดแรกรับ ช่วยคัดกรอง แนะนำ เตรียมเอกสาร หรือกรอกแบบฟอร์ม ให้รอน้อยลง',
        'A first point that sorts, advises, and helps with papers and forms, so that people wait less',
      ),
    ],
  },
  {
    ...{ number: null, th: 'การประเมินความพึงพอใจ', en: 'Rating' },
    criteria: [
      p(
        '13',
        'มีจุดให้คะแนนความพึงพอใจที่จุดบริการ ง่ายและสะดวก',
        'People rate the service on the spot, simply',
        {
          proof: 'rated-on-the-spot',
        },
      ),
    ],
  },
]

function p(number: string, th: string, en: string, more: More = {}) {
  return criterion('p', 'physical', number, { th, en }, more)
}
