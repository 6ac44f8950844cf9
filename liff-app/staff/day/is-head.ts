import { me } from '../../api.ts'

/** Whether whoever is signed in leads this office’s work. The server says so again at every call. */
export function isHead(office: string): boolean {
  return roleIn(office) === 'head' || isAdmin(office)
}

/** Whether whoever is signed in sets how this office works. The server says so again at every call. */
export function isAdmin(office: string): boolean {
  return roleIn(office) === 'admin'
}

const roleIn = (office: string) =>
  me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
