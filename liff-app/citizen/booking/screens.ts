/** The screens of a visit are loaded together: what they share is most of them. */
export { default as Booking } from '../Booking.tsx'
export { default as CantCome } from '../CantCome.tsx'
export { default as WaitingList } from '../WaitingList.tsx'
