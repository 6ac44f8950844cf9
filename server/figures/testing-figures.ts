import type { FigureId } from '@phrom/shared/figures/figures.ts'
import type { FiguresView } from '@phrom/shared/figures/views.ts'
import type { Answer } from '../testing.ts'
import { served, startDay } from '../tickets/testing-day.ts'

/** An office with counters, and how its heads read their figures. */
export async function startFigures() {
  const server = await startDay()
  const read = async (query = '', person: 'anan' | 'suda' | 'wirat' = 'anan'): Promise<Answer> =>
    server.ask(person, 'GET', `${server.staff}/figures${query}`)
  const figures = async (query = '') => (await read(query)).json as unknown as FiguresView
  const of = ({ figures: all }: FiguresView, id: FigureId) => all.find((one) => one.id === id)

  /** A Monday on which one of two with a booking came and was served, and somebody without one was not. */
  async function givenMonday() {
    const { at, booked, comes, walksIn, press, counters } = server
    const [one] = counters
    const first = await booked('malee')
    await booked('somchai', '13:00')
    at('08:00')
    await press('suda', one, 'open')
    await comes(first)
    await walksIn('ประยูร')
    at('08:05')
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    at('08:15')
    await press('suda', one, 'end', { ...served, caseId: first })
    await press('suda', one, 'next')
    await press('suda', one, 'begin')
    at('08:35')
    await press('suda', one, 'end', { ...served, outcome: 'not_served', reason: 'gave-up' })
  }
  return { ...server, read, figures, of, givenMonday }
}
