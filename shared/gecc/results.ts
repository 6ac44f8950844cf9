import { criterion, type GeccTopic, type More } from './criterion.ts'

/** Part 3 of the form: what the committee finds when it comes. Its three headings bear no number in print; here they are counted. */
export const resultTopics: readonly GeccTopic[] = [
  {
    ...{ number: '1', th: 'ความพึงพอใจของประชาชน', en: 'Satisfaction of people' },
    criteria: [
      r(
        '1.1',
        'ผลแบบสอบถามความพึงพอใจของศูนย์เองเกินร้อยละ 80',
        'The centre’s own survey finds more than 80 % satisfied',
        { proof: 'satisfaction-above' },
      ),
      r('1.2', 'สัมภาษณ์ผู้มารับบริการ', 'Interviews with people who come'),
    ],
  },
  {
    ...{
      number: '2',
      th: 'ความสะดวก: เร็ว ขั้นตอนสั้น หลายช่องทาง',
      en: 'Ease: quick, few steps, many ways',
    },
    criteria: [
      r(
        '2.1',
        'มีนวัตกรรมให้สะดวกขึ้น โดยศึกษาความลำบากและความต้องการของประชาชนก่อน',
        'Something new that makes it easier, after studying people’s difficulties and what they need',
        { shows: ['booked-ahead'] },
      ),
      r(
        '2.2',
        'ดูผลที่สถานที่จริงจากการสัมภาษณ์และสังเกต',
        'What interviews and looking around at the place show',
        { shows: ['waiting'] },
      ),
    ],
  },
  {
    ...{
      number: '3',
      th: 'เทคโนโลยี: ใช้ได้ทุกที่ทุกเวลา ติดตามสถานะ ร้องเรียนได้ผล',
      en: 'Technology: anywhere, with status and complaints that work',
    },
    criteria: [
      r(
        '3.1',
        'ใช้นวัตกรรมให้บริการได้ทุกที่ทุกเวลา ติดตามสถานะได้ ร้องเรียนได้ผล โดยศึกษาความต้องการก่อน',
        'Something new that lets people be served anywhere, follow their matter and complain with effect, after studying their needs',
        { shows: ['told', 'complaints-ended'] },
      ),
      r('3.2', 'จำนวนผู้ใช้บริการนั้น', 'How many use it', { proof: 'people' }),
    ],
  },
]

function r(number: string, th: string, en: string, more: More = {}) {
  return criterion('r', 'result', number, { th, en }, more)
}
