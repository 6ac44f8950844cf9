import { geccCriteria } from '@phrom/shared/gecc/all.ts'
import { geccKinds } from '@phrom/shared/gecc/criterion.ts'
import { type GeccState, geccStates, progressOf } from '@phrom/shared/gecc/standing.ts'
import { geccKindWords, geccStateWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

type Props = { states: ReadonlyMap<string, GeccState> }

/** How many criteria of each kind stand how. */
export function GeccProgress({ states }: Props) {
  const progress = progressOf(states)
  return (
    <section class="stack-s">
      <h2 id="gecc-progress">{t(words.progress)}</h2>
      <ScrollTable labelledby="gecc-progress" look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(words.kind)}</th>
            {geccStates.map((state) => (
              <th scope="col" key={state}>
                {t(geccStateWords[state])}
              </th>
            ))}
            <th scope="col">{t(words.all)}</th>
          </tr>
        </thead>
        <tbody>
          {geccKinds.map((kind) => {
            const { all, missing } = progress[kind]
            return (
              <tr key={kind}>
                <th scope="row">
                  {t(geccKindWords[kind])}
                  <span class="share-bar" aria-hidden="true">
                    <i style={{ width: `${((all - missing) / all) * 100}%` }} />
                  </span>
                </th>
                {geccStates.map((state) => (
                  <td class="n" key={state}>
                    {progress[kind][state]}
                  </td>
                ))}
                <td class="n">{all}</td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
    </section>
  )
}

/** What is still missing for the certificate, as far as the form says what is needed; and what it does not say. */
export function GeccCertificate({ states, go }: Props & { go: (id: string) => void }) {
  const { physical, basic, advanced, result } = progressOf(states)
  const left = geccCriteria.filter(
    ({ id, kind }) => kind === 'physical' && states.get(id) === 'missing',
  )
  const old = [...states.values()].filter((state) => state === 'old').length
  const isDone = left.length === 0
  const counts = { basic: basic.missing, advanced: advanced.missing }
  const prepared = { n: result.all - result.missing, all: result.all }
  return (
    <section class="stack-s">
      <h2>{t(words.certificate)}</h2>
      <div class={`notice ${isDone ? 'ok' : 'turn'}`}>
        <Icon name={isDone ? 'check' : 'triangle-alert'} />
        <div class="stack-s">
          <p>
            <b>
              {t(isDone ? words.physicalDone : words.physicalLeft, {
                n: left.length,
                all: physical.all,
              })}
            </b>
          </p>
          {!isDone && (
            <ul class="gecc-left">
              {left.map((one) => (
                <li key={one.id}>
                  <button
                    class="chip"
                    type="button"
                    aria-label={`${t(words.go, { number: one.number })}: ${one[language.value]}`}
                    onClick={() => go(one.id)}
                  >
                    {one.number}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <ul class="stack-s gecc-points">
        <li>{t(words.qualityLeft, counts)}</li>
        <li>{t(words.resultLeft, prepared)}</li>
        {old > 0 && <li>{t(words.oldLeft, { n: old })}</li>}
      </ul>
      <div class="notice plain">
        <Icon name="circle-help" />
        <div class="stack-s">
          <p>
            <b>{t(words.askTitle)}</b>
          </p>
          <p>{t(words.ask)}</p>
        </div>
      </div>
    </section>
  )
}
