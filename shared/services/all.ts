import type { Text } from '../words/text.ts'
import type { Service } from './service.ts'

/** What the list of services shows before a definition is loaded. A test keeps it equal to the definitions. */
export type ServiceEntry = { id: string; title: Text; summary: Text; team: Service['team'] }

export const serviceList: readonly ServiceEntry[] = [
  {
    id: 'change-first-name',
    title: { th: 'เปลี่ยนชื่อตัว', en: 'Change of first name' },
    summary: { th: 'ชื่อใหม่ หนังสือสำคัญ ช.3', en: 'A new first name, certificate Ch 3' },
    team: 'general-registration',
  },
  {
    id: 'marriage-registration',
    title: { th: 'จดทะเบียนสมรส', en: 'Marriage registration' },
    summary: { th: 'มาด้วยกัน พร้อมพยานสองคน', en: 'Come together, with two witnesses' },
    team: 'general-registration',
  },
  {
    id: 'divorce-by-consent',
    title: { th: 'จดทะเบียนหย่าโดยความยินยอม', en: 'Divorce by consent' },
    summary: { th: 'ทั้งสองฝ่ายตกลงหย่ากัน', en: 'Both of you agree to divorce' },
    team: 'general-registration',
  },
]

const loaders: Record<string, () => Promise<Service>> = {
  'change-first-name': async () => (await import('./change-first-name.ts')).changeFirstName,
  'marriage-registration': async () =>
    (await import('./marriage-registration.ts')).marriageRegistration,
  'divorce-by-consent': async () => (await import('./divorce-by-consent.ts')).divorceByConsent,
}

/** The definition of a service, loaded when it is first opened; undefined when there is none. */
export async function loadService(id: string): Promise<Service | undefined> {
  return loaders[id]?.()
}
