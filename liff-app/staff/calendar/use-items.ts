import type { Calendar } from '@phrom/shared/calendar.ts'
import { withItem, withoutItem } from '@phrom/shared/calendar-edit.ts'
import { useState } from 'preact/hooks'
import { edit } from './draft.ts'
import { useNote } from './use-note.tsx'

/** A list of the calendar, and the form that stands in its place while one of it is changed or a new one is made. */
export function useItems<Name extends 'openings' | 'closures'>(office: string, name: Name) {
  type Item = Calendar[Name][number]
  const [form, setForm] = useState<Item | 'new' | undefined>()
  const { note, noted } = useNote()
  function change(wanted: (list: readonly Item[]) => Item[]): void {
    edit(office, (now) => ({ ...now, [name]: wanted(now[name]) }))
    setForm(undefined)
    noted()
  }
  return {
    note,
    form,
    open: setForm,
    close: () => setForm(undefined),
    save: (item: Item) => change((list) => withItem(list, item)),
    remove: (id: string) => change((list) => withoutItem(list, id)),
  }
}
