/** What free texts are about, the rarer first: a text stands under the topic of which it holds most words. */
export const surveyTopics = ['app', 'wait', 'papers', 'staff', 'place', 'fee', 'other'] as const
export type SurveyTopic = (typeof surveyTopics)[number]

const words: Record<Exclude<SurveyTopic, 'other'>, readonly string[]> = {
  app: [
    ...['ไลน์', 'แอป', 'ออนไลน์', 'เว็บ', 'คิวอาร์', 'สแกน', 'มือถือ', 'จองคิว', 'จองออนไลน์', 'ส่งรูป'],
    ...['line', 'app', 'online', 'website', 'qr', 'scan', 'phone', 'booking'],
  ],
  wait: [
    ...['รอ', 'คิว', 'ช้า', 'นาน', 'เร็ว', 'รวดเร็ว', 'ตรงเวลา', 'ไว', 'พักเที่ยง', 'เวลาทำการ'],
    ...['wait', 'queue', 'slow', 'long time', 'quick', 'fast', 'on time', 'late', 'hours'],
  ],
  papers: [
    ...['เอกสาร', 'หลักฐาน', 'สำเนา', 'ถ่ายเอกสาร', 'ขั้นตอน', 'แบบฟอร์ม', 'กรอก', 'พยาน', 'บัตรประชาชน'],
    ...['paper', 'document', 'copies', 'copy', 'form', 'step', 'procedure', 'witness'],
  ],
  staff: [
    ...['เจ้าหน้าที่', 'พนักงาน', 'พูดจา', 'สุภาพ', 'ยิ้ม', 'บริการดี', 'ใจดี', 'แนะนำ', 'หน้าบึ้ง', 'เอาใจใส่'],
    ...['staff', 'officer', 'polite', 'rude', 'kind', 'friendly', 'helpful', 'smile', 'service'],
  ],
  place: [
    ...[
      'ที่จอดรถ',
      'จอดรถ',
      'ห้องน้ำ',
      'ที่นั่ง',
      'เก้าอี้',
      'แอร์',
      'ร้อน',
      'ป้าย',
      'ทางลาด',
      'ลิฟต์',
      'สะอาด',
      'สถานที่',
    ],
    ...['parking', 'toilet', 'seat', 'chair', 'hot', 'sign', 'ramp', 'lift', 'clean', 'air con'],
  ],
  fee: [
    'ค่าธรรมเนียม',
    'ค่าปรับ',
    'บาท',
    'แพง',
    'เงินสด',
    'โอน',
    'ใบเสร็จ',
    'fee',
    'price',
    'cash',
    'receipt',
  ],
}

/** The topic of a text by its words alone; nobody is meant to rely on it for more than a first sorting. */
export function surveyTopicOf(text: string): SurveyTopic {
  const plain = text.toLowerCase()
  let best: { topic: SurveyTopic; hits: number } = { topic: 'other', hits: 0 }
  for (const topic of surveyTopics) {
    if (topic === 'other') continue
    const hits = words[topic].filter((word) => holds(plain, word)).length
    if (hits > best.hits) best = { topic, hits }
  }
  return best.topic
}

/** Thai is written without spaces; an English word stands at the beginning of one, or "form" would be found in "platform". */
function holds(text: string, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`\\b${word}`).test(text) : text.includes(word)
}
