import type {
  Hardship,
  HomePlaceInput,
  HomePlaceView,
  Position,
  Wish,
} from '@phrom/shared/home-visits.ts'

/** How the map is to be told: from this phone, later in the chat, as it is there already, or not at all. */
export type Pin = 'phone' | 'chat' | 'keep' | 'none'

/** Where staff shall come, as it is being filled in. */
export type HomeFields = {
  address: string
  subDistrict: string
  landmark: string
  pin?: Pin
  position?: Position
  wishes: Wish[]
  hardships: Hardship[]
  hardNote: string
}

export const emptyHome: HomeFields = {
  ...{ address: '', subDistrict: '', landmark: '', wishes: [], hardships: [], hardNote: '' },
}

/** As the office has it; the position itself stays there. */
export function fieldsOf(place: HomePlaceView | null): HomeFields {
  if (!place) return emptyHome
  const { address, subDistrict, landmark, wishes, hardships, hardNote, positionFrom } = place
  const pin = positionFrom ? 'keep' : undefined
  return {
    ...{ address, subDistrict, landmark, wishes, hardships, hardNote },
    ...(pin && { pin }),
  }
}

/** What goes to the office; nothing while the address is not told. */
export function bodyOf({ pin, position, ...fields }: HomeFields): HomePlaceInput | undefined {
  const [address, subDistrict] = [fields.address.trim(), fields.subDistrict.trim()]
  if (address === '' || subDistrict === '') return
  const body = { ...fields, address, subDistrict }
  if (pin === 'phone' && position) return { ...body, position }
  return pin === 'none' ? { ...body, position: null } : body
}

/** Whether a position is, or will be, kept: that needs a consent. */
export function usesPosition({ pin }: HomeFields): boolean {
  return pin === 'phone' || pin === 'chat' || pin === 'keep'
}
