import { serviceList } from '@phrom/shared/services/all.ts'
import { isChapter } from '@phrom/shared/training/chapters.ts'
import { serviceOfScope } from '@phrom/shared/training/passing.ts'
import { chapterNames, quizWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { t } from '../../words.ts'

export function titleOf(serviceId: string): string {
  const entry = serviceList.find(({ id }) => id === serviceId)
  return entry ? t(entry.title) : serviceId
}

/** "งานบัตรประจำตัวประชาชน", or "ทบทวน: จดทะเบียนสมรส". */
export function tellScope(scope: string): string {
  const service = serviceOfScope(scope)
  if (service !== undefined) return t(words.refresher, { service: titleOf(service) })
  return isChapter(scope) ? t(chapterNames[scope]) : t(words.title)
}
