import type { PhotoDoubt } from '../photo-doubts.ts'
import type { Text } from './text.ts'

/** What a phone doubted of a photo, as staff read it. */
export const photoDoubtWords: Record<PhotoDoubt, Text> = {
  dark: { th: 'มืดหรือมีเงา', en: 'dark or shaded' },
  glare: { th: 'มีแสงสะท้อน', en: 'glare' },
  blurred: { th: 'ไม่คม', en: 'blurred' },
  'cut-off': { th: 'มุมขาด', en: 'cut off' },
  small: { th: 'กระดาษเล็กในรูป', en: 'small in the picture' },
  empty: { th: 'แทบไม่มีตัวหนังสือ', en: 'hardly any text' },
  screen: { th: 'ถ่ายจากหน้าจอ', en: 'photo of a screen' },
  same: { th: 'รูปเดิมที่เคยทัก', en: 'the photo that was doubted before' },
}
