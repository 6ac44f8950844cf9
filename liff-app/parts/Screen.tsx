import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { language, switchLanguage, t } from '../words.ts'
import { Icon } from './Icon.tsx'
import { online } from './online.ts'

type Props = {
  /** In LINE's own bar and as the heading; 24 letters are shown. */
  title: string
  /** Only in LINE's bar, where the heading is longer. */
  short?: string
  /** To another screen, or one step back within this one. */
  back?: { href: string; word?: string } | { act: () => void; word: string } | undefined
  place?: string | undefined
  /** 0 to 1 */
  progress?: number | undefined
  bottom?: ComponentChildren
  noHeading?: boolean
  children: ComponentChildren
}

/** One screen: its title in LINE's bar, the way back, the heading that takes the focus, the one main button below. */
export function Screen({
  title,
  short,
  back,
  place,
  progress,
  bottom,
  noHeading,
  children,
}: Props) {
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = short ?? title
  }, [title, short])
  useEffect(() => {
    window.scrollTo(0, 0)
    const heading = top.current?.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [title])
  return (
    <div class="screen" lang={language.value}>
      {progress !== undefined && (
        <div class="along" role="presentation">
          <i style={{ width: `${Math.round(progress * 100)}%` }} />
        </div>
      )}
      <Offline />
      <main class="body" ref={top}>
        <div class="way">
          {back ? <Back to={back} /> : <span />}
          {place && <span class="place">{place}</span>}
          <LanguageSwitch />
        </div>
        {!noHeading && <h1>{title}</h1>}
        {children}
      </main>
      {bottom && <footer class="bottom">{bottom}</footer>}
    </div>
  )
}

function Back({ to }: { to: NonNullable<Props['back']> }) {
  const inside = (
    <>
      <Icon name="chevron-left" />
      <span>{to.word ?? t(firstScreen.back)}</span>
    </>
  )
  return 'href' in to ? (
    <a class="back" href={to.href}>
      {inside}
    </a>
  ) : (
    <button class="back" type="button" onClick={to.act}>
      {inside}
    </button>
  )
}

export function LanguageSwitch() {
  return (
    <button
      class="back"
      type="button"
      onClick={switchLanguage}
      aria-label={`${t(firstScreen.language)}: ${t(firstScreen.languageName)}`}
    >
      {t(firstScreen.language)}
    </button>
  )
}

function Offline() {
  if (online.value) return null
  return (
    <p class="strip" role="status">
      <Icon name="wifi-off" />
      <span>{t(firstScreen.offline)}</span>
    </p>
  )
}
