import type { messagingApi } from '@line/bot-sdk'
import { card, cardLine, type Tone } from '@phrom/shared/card.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { volunteerChat, volunteerMessages } from '@phrom/shared/words/volunteers.ts'
import type { OfficeSettings } from '../config.ts'
import type { VolunteerMessageKind } from '../database/tables.ts'

type About = {
  kind: VolunteerMessageKind
  language: Language
  /** Of `volunteer_moved`: where to. */
  to: { id: string; name: Text } | undefined
}

const tones: Record<VolunteerMessageKind, Tone> = {
  volunteer_confirmed: 'ready',
  volunteer_declined: 'none',
  volunteer_removed: 'none',
  volunteer_moved: 'turn',
}

/** What the office tells somebody about being its volunteer; on a locked phone stands only that it has written. */
export function volunteerMessage(
  { kind, language, to }: About,
  { id, name }: Pick<OfficeSettings, 'id' | 'name'>,
  liffUrl: string,
): messagingApi.FlexMessage {
  const words = volunteerMessages[kind]
  const office = name[language]
  const other = to?.name[language] ?? ''
  const isOpen = kind === 'volunteer_confirmed' || kind === 'volunteer_moved'
  return card<messagingApi.FlexComponent>({
    tone: tones[kind],
    head: words.head[language],
    body: [
      cardLine(fill(words.say, language, { other }), { size: 'md' }),
      cardLine(fill(volunteerChat.from, language, { office }), { size: 'xs', color: '#47574f' }),
    ],
    button: {
      label: words.button[language],
      uri: `${liffUrl}/${to?.id ?? id}/${isOpen ? 'volunteer' : 'privacy'}`,
    },
    altText: fill(volunteerChat.alt, language, { office }),
  })
}
