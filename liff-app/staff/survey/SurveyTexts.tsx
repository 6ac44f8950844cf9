import { mostTexts } from '@phrom/shared/survey-figures.ts'
import { surveyTopicWords, surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { t } from '../../words.ts'
import { surveyTextsByTopic } from './survey-rows.ts'

/** What people wrote, under its topics. */
export function SurveyTexts({ texts }: { texts: readonly string[] }) {
  return (
    <section class="stack-s survey-part">
      <h2>{t(words.texts)}</h2>
      {texts.length === 0 ? (
        <p>{t(words.noTexts)}</p>
      ) : (
        <>
          <p class="small quiet">{t(words.textsSay)}</p>
          {texts.length >= mostTexts && (
            <p class="small">{t(words.textsCut, { n: mostTexts.toLocaleString('en-US') })}</p>
          )}
          {surveyTextsByTopic(texts).map(({ topic, texts: own }) => (
            <section class="stack-s" key={topic}>
              <h3>
                {t(surveyTopicWords[topic])} ({own.length})
              </h3>
              <ul class="rows survey-texts">
                {own.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </section>
  )
}
