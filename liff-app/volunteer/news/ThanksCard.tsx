import type { ThanksView } from '@phrom/shared/thanks.ts'
import { showMonth } from '@phrom/shared/time.ts'
import { helpWords, thanksWords as words } from '@phrom/shared/words/volunteer-news.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'

/** The month's thank-you: how many people were helped. What cannot be loaded is left out, for it is no work. */
export function ThanksCard({ office }: { office: string }) {
  const { value } = useLoad<ThanksView>(office, () =>
    ask(() => client.api.offices[':office'].volunteer.thanks.$get({ param: { office } })),
  )
  if (!value) return null
  const { of, month, all, by } = value
  return (
    <section class="card stack-s volunteer-thanks">
      <h2>
        <Icon name="heart-handshake" />
        {t(words.title)}
      </h2>
      <p class="small quiet">{showMonth(of, language.value)}</p>
      <p>{t(all === 0 ? words.none : month === 0 ? words.before : words.helped, { month, all })}</p>
      {by.length > 1 && all > 0 && (
        <p class="small quiet">
          {by.map(({ kind, all: n }) => t(helpWords[kind], { n })).join(' · ')}
        </p>
      )}
    </section>
  )
}
