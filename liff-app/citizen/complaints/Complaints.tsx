import { showCode } from '@phrom/shared/case-code.ts'
import type { OwnComplaint } from '@phrom/shared/complaint-views.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import {
  kindWords,
  stateWords,
  topicWords,
  complaintWords as words,
} from '@phrom/shared/words/complaints.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'

/** What one has written to the office, and the way to write again. */
export default function Complaints({ office = '' }: { office?: string }) {
  const paths = pathsOf(office)
  const mine = useLoad<OwnComplaint[]>(office, () =>
    ask(() => client.api.offices[':office'].complaints.$get({ param: { office } })),
  )
  if (mine.error) return <Failed error={mine.error} reload={mine.reload} />
  if (!mine.value) return <Waiting />
  return (
    <Screen
      title={t(words.title)}
      back={{ href: paths.home, word: t(citizen.home) }}
      bottom={
        <a class="btn main" href={paths.newComplaint}>
          <Icon name="pencil" />
          {t(words.write)}
        </a>
      }
    >
      <p class="lead">{t(words.lead)}</p>
      <section class="stack-s">
        <h2>{t(words.mine)}</h2>
        {mine.value.length === 0 && <p>{t(words.none)}</p>}
        {mine.value.length > 0 && (
          <ul class="rows">
            {mine.value.map((one) => (
              <li key={one.id}>
                <a class="row" href={paths.complaint(one.id)}>
                  <Icon name="message-circle" />
                  <span>
                    <b>
                      {t(words.about, {
                        kind: t(kindWords[one.kind]),
                        topic: t(topicWords[one.topic]),
                      })}
                    </b>
                    <small>
                      {t(stateWords[one.state].name)} · {t(words.number)} {showCode(one.code)}
                    </small>
                  </span>
                  <Icon name="chevron-right" />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack-s">
        <p class="small quiet">{t(words.others)}</p>
        <ul class="rows">
          <Call number="1567" text={t(words.damrongtham)} />
          <Call number="1555" text={t(words.bangkok)} />
        </ul>
      </section>
    </Screen>
  )
}

function Call({ number, text }: { number: string; text: string }) {
  return (
    <li>
      <a class="row" href={`tel:${number}`}>
        <Icon name="phone" />
        <span>{text}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}
