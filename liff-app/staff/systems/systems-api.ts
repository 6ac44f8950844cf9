import { client } from '../../api.ts'

export const systemsApi = client.api.offices[':office'].staff.systems
export const keyApi = systemsApi.keys[':keyId']
export const hookApi = systemsApi.hooks[':hookId']
