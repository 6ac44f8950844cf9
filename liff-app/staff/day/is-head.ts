import { me } from '../../api.ts'

/** Whether whoever is signed in leads this office’s work. The server says so again at every call. */
export function isHead(office: string): boolean {
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  return role === 'head' || role === 'admin'
}
