/** Cards in a chat of LINE, drawn alike whether the office sends them or a person does. LINE does not turn them dark. */
type Style = { size?: 'xs' | 'sm' | 'md' | 'lg'; weight?: 'bold'; color?: string }
export type CardLine = { type: 'text'; text: string; wrap: true; color: string } & Style

// The tones of the look, light.
const tones = {
  waiting: { soft: '#e1eefa', ink: '#0a4c86' },
  turn: { soft: '#ffedc7', ink: '#713d00' },
  ready: { soft: '#dcf3e5', ink: '#00623f' },
  none: { soft: '#e6ede9', ink: '#13211b' },
} as const
export type Tone = keyof typeof tones

type Button = { label: string; uri: string }

export type CardContent<Part> = {
  tone: Tone
  head: string
  body: (Part | CardLine)[]
  /** The one button, and the address that it opens; none where there is nothing to open. */
  button?: Button | undefined
  /** What may be done instead. */
  second?: Button
  /** Addresses that the words name. */
  links?: Button[]
  /** On a locked phone, in the place of the card. */
  altText: string
}

/** One message, one matter, one button (two where one may say no), as LINE takes it (Flex message). */
export function card<Part = never>({
  tone,
  head,
  body,
  button,
  second,
  links = [],
  altText,
}: CardContent<Part>) {
  const { soft, ink } = tones[tone]
  const acts = [
    ...(button ? [cardButton('primary', button)] : []),
    ...(second ? [cardButton('link', second)] : []),
    ...links.map((link) => cardButton('link', link)),
  ]
  return {
    type: 'flex' as const,
    altText,
    contents: {
      type: 'bubble' as const,
      header: {
        type: 'box' as const,
        layout: 'vertical' as const,
        backgroundColor: soft,
        paddingAll: '12px',
        contents: [cardLine(head, { weight: 'bold', color: ink })],
      },
      body: {
        type: 'box' as const,
        layout: 'vertical' as const,
        spacing: 'md' as const,
        contents: body,
      },
      ...(acts.length > 0 && {
        footer: { type: 'box' as const, layout: 'vertical' as const, contents: acts },
      }),
    },
  }
}

function cardButton(style: 'primary' | 'link', action: Button) {
  const color = '#00694a'
  return { type: 'button' as const, style, color, action: { type: 'uri' as const, ...action } }
}

export function cardLine(text: string, style: Style = {}): CardLine {
  return { type: 'text', text, wrap: true, color: '#13211b', ...style }
}
