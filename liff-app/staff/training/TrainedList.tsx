import { showCode } from '@phrom/shared/case-code.ts'
import { showDate } from '@phrom/shared/time.ts'
import { chapterIds } from '@phrom/shared/training/chapters.ts'
import type { TrainedVolunteer, TrainingList } from '@phrom/shared/training/views.ts'
import { chapterNames, trainedWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { Tabs } from '../Tabs.tsx'
import { isFound } from './is-found.ts'

/** Who of the volunteers has passed what; a number on a certificate is found here. */
export default function TrainedList({ office }: { office: string }) {
  const [typed, setTyped] = useState('')
  const list = useLoad<TrainingList>(office, () =>
    ask(() => client.api.offices[':office'].staff.training.$get({ param: { office } })),
  )
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const { volunteers } = list.value
  const found = volunteers.filter((one) => isFound(one, typed))
  const n = volunteers.filter(({ certificate }) => certificate !== null).length
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="training" />}>
      <p>{t(words.lead)}</p>
      <div class="field">
        <label for="trained-find">{t(words.find)}</label>
        <input
          id="trained-find"
          class="input"
          type="search"
          autocomplete="off"
          maxLength={60}
          value={typed}
          onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
        />
      </div>
      <p id="trained-count" role="status">
        {volunteers.length === 0
          ? t(words.none)
          : found.length === 0
            ? t(words.noneFound)
            : t(words.count, { n, all: volunteers.length })}
      </p>
      {found.length > 0 && <Table volunteers={found} />}
    </Screen>
  )
}

function Table({ volunteers }: { volunteers: TrainedVolunteer[] }) {
  return (
    <ScrollTable labelledby="trained-count" look="log-table">
      <thead>
        <tr>
          <th scope="col">{t(words.name)}</th>
          <th scope="col">{t(words.group)}</th>
          <th scope="col">{t(words.certificate)}</th>
          {chapterIds.map((id) => (
            <th scope="col" key={id}>
              {t(chapterNames[id])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {volunteers.map((one) => (
          <tr key={one.volunteerId}>
            <th scope="row">{one.name}</th>
            <td>{one.groupName}</td>
            <td>
              <CertificateOf volunteer={one} />
            </td>
            {chapterIds.map((id) => (
              <td key={id}>
                {one.passedOn[id] ? showDate(one.passedOn[id], language.value) : '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function CertificateOf({ volunteer: { certificate, changed } }: { volunteer: TrainedVolunteer }) {
  if (!certificate) return <>–</>
  const { number, isFresh, freshUntil } = certificate
  return (
    <>
      <b class="num keep">{showCode(number)}</b>
      <br />
      {isFresh ? t(words.fresh, { day: showDate(freshUntil, language.value) }) : t(words.stale)}
      {changed > 0 && ` · ${t(words.changed, { n: changed })}`}
    </>
  )
}
