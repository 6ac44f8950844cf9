import { readName, readPhone } from '../formats.ts'

/** The same for the same name and telephone, however they were typed: spaces, capitals and titles do not make another person. */
export function samePerson({ name, phone }: { name: string; phone: string }): string {
  const bare = (readName(name) ?? name)
    .toLowerCase()
    .replace(
      /^(?:นาย|นางสาว|นาง|น\.ส\.|เด็กชาย|เด็กหญิง|ด\.ช\.|ด\.ญ\.|mr\.?|mrs\.?|ms\.?|miss)\s*/u,
      '',
    )
    .replace(/\s+/gu, '')
  return `${bare} ${readPhone(phone) ?? phone.replace(/\D/g, '')}`
}
