import type { MyCase, MyData } from '@phrom/shared/my-data.ts'
import { type Day, dayOf, type Instant, showDate } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import type { ComponentChildren } from 'preact'
import { ask, client } from '../../api.ts'
import { Failed, type Loaded, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'

/** All that is held about whoever is signed in. */
export function WithMyData({
  children,
}: {
  children: (data: MyData, loaded: Loaded<MyData>) => ComponentChildren
}) {
  const loaded = useLoad('me', () => ask<MyData>(() => client.api.me.$get()))
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  return <>{children(loaded.value, loaded)}</>
}

/** One of their cases; one that is not theirs, or no longer there, is not found. */
export function WithMyCase({
  office,
  id,
  children,
}: {
  office: string
  id: string
  children: (item: MyCase) => ComponentChildren
}) {
  return (
    <WithMyData>
      {({ cases }) => {
        const item = cases.find((one) => one.id === id)
        if (item) return children(item)
        return (
          <Screen title={t(citizen.notFound)}>
            <a class="btn side" href={pathsOf(office).privacy}>
              {t(citizen.back)}
            </a>
          </Screen>
        )
      }}
    </WithMyData>
  )
}

export function showOn(at: Instant): string {
  return showDate(dayOf(at), language.value)
}

export function showOnDay(day: Day): string {
  return showDate(day, language.value)
}
