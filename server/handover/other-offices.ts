import { mayChooseOffice, type OfficeChoice } from '@phrom/shared/handover.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { firstFreeDay } from '../bookings/first-free.ts'
import type { Config, OfficeSettings } from '../config.ts'
import { listPickupDays } from '../copies/pickup-times.ts'
import type { Db } from '../database/tables.ts'
import { isOff } from '../offices/find-service.ts'
import { viewOf } from '../offices/routes.ts'
import { Refusal } from '../refusal.ts'

type Offices = Pick<Config, 'offices'>

/** Offices that take a service which any office may do, with their first free days, the soonest first; none for other services. */
export async function listChoices(
  db: Db,
  { offices }: Offices,
  service: Service,
  now: Instant,
  fits?: (day: Day) => boolean,
): Promise<OfficeChoice[]> {
  if (!mayChooseOffice(service)) return []
  const choices: OfficeChoice[] = []
  for (const office of offices) {
    if (!(await takes(db, office, service))) continue
    const firstFree = service.order
      ? ((await listPickupDays(db, office.id, service, now))[0]?.day ?? null)
      : await firstFreeDay(db, office.id, service, now, fits)
    choices.push({ office: viewOf(office), firstFree })
  }
  const place = ({ firstFree }: OfficeChoice) => firstFree ?? '9999'
  return choices.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
}

/** The office that a case may go to. Refuses not_there: the law binds the matter to a place, or that office does not take it. */
export async function officeFor(
  db: Db,
  { offices }: Offices,
  service: Service,
  from: string,
  to: string,
): Promise<OfficeSettings> {
  const office = offices.find(({ id }) => id === to)
  if (!office || to === from || !mayChooseOffice(service)) throw new Refusal('not_there')
  if (!(await takes(db, office, service))) throw new Refusal('not_there')
  return office
}

async function takes(db: Db, { id, teams }: OfficeSettings, service: Service): Promise<boolean> {
  return teams.some((team) => team.id === service.team) && !(await isOff(db, id, service.id))
}
