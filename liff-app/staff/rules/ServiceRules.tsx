import type { RuleConfirmation } from '@phrom/shared/rule-confirmations.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type StatementToConfirm, statementsToConfirm } from '@phrom/shared/services/statements.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { officeServiceWords } from '@phrom/shared/words/office-service.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { CompareVersions } from './CompareVersions.tsx'
import { OfficeSettings } from './OfficeSettings.tsx'
import { type RulePage, rulePaths } from './paths.ts'
import { ReadRules } from './ReadRules.tsx'
import { ToConfirm } from './ToConfirm.tsx'
import { TryAnswers } from './TryAnswers.tsx'
import { tellVersion } from './tell.tsx'

/** A statement to be confirmed, and the confirmation that stands for it, if any. */
export type Judged = {
  statement: StatementToConfirm
  standing: RuleConfirmation | undefined
  earlier: RuleConfirmation[]
}

type Props = { office: string; id: string; page: RulePage }

/** One service at the rule desk: its head, the way between its pages, and one of them. */
export function ServiceRules({ office, id, page }: Props) {
  const { query } = useLocation()
  const opened = useLoad(`${office}/${id}`, async () => {
    const [versions, record] = await Promise.all([
      loadVersions(id),
      ask<RuleConfirmation[]>(() =>
        client.api.offices[':office'].staff.rules[':service'].confirmations.$get({
          param: { office, service: id },
        }),
      ),
    ])
    if (!versions) throw new Error('no such service')
    return { versions, record }
  })
  if (opened.error) return <Failed error={opened.error} reload={opened.reload} />
  if (!opened.value) return <Waiting />
  const { versions, record } = opened.value
  const today = dayOf(toInstant(Date.now()))
  const service = versionNamed(versions, query.version ?? '') ?? versionOn(versions, today)
  const judged = judgedOf(service, record)
  const open = judged.filter(({ standing }) => !standing || standing.outdated)
  return (
    <Screen
      title={t(service.title)}
      short={t(service.shortTitle)}
      back={{ href: rulePaths(office).home, word: t(ruleDesk.rules) }}
    >
      <Pages office={office} service={service} page={page} left={open.length} />
      {(page === 'read' || page === 'confirm') && (
        <VersionLine office={office} versions={versions} service={service} page={page} />
      )}
      {page === 'read' && <ReadRules service={service} judged={judged} />}
      {page === 'try' && <TryAnswers versions={versions} />}
      {page === 'compare' && <CompareVersions versions={versions} />}
      {page === 'office' && <OfficeSettings office={office} service={service} />}
      {page === 'confirm' && (
        <ToConfirm office={office} service={service} judged={judged} reload={opened.reload} />
      )}
    </Screen>
  )
}

/** Each statement of this version with what is on record of it, the newest first. */
function judgedOf(service: Service, record: RuleConfirmation[]): Judged[] {
  return statementsToConfirm(service).map((statement) => {
    const own = record.filter(
      (item) => item.version === service.version && item.statement === statement.key,
    )
    return {
      statement,
      standing: own.find(({ takenBack }) => takenBack === null),
      earlier: own.filter(({ takenBack }) => takenBack !== null),
    }
  })
}

function Pages({
  office,
  service,
  page,
  left,
}: {
  office: string
  service: Service
  page: RulePage
  left: number
}) {
  const paths = rulePaths(office)
  const words = {
    read: ruleDesk.read,
    try: ruleDesk.try,
    confirm: ruleDesk.confirm,
    compare: ruleDesk.compare,
    office: officeServiceWords.page,
  }
  return (
    <nav class="pages" aria-label={t(ruleDesk.sections)}>
      {(Object.keys(words) as RulePage[]).map((name) => (
        <a
          key={name}
          href={paths.page(service.id, name)}
          aria-current={name === page ? 'page' : undefined}
        >
          {t(words[name])}
          {name === 'confirm' && <b class="num"> {left}</b>}
        </a>
      ))}
    </nav>
  )
}

/** Which version is shown, from when to when it holds, and the way to the others. */
function VersionLine({
  office,
  versions,
  service,
  page,
}: {
  office: string
  versions: readonly Service[]
  service: Service
  page: RulePage
}) {
  return (
    <p class="version-line">
      <span>
        <b>{tellVersion(versions, service)}</b>{' '}
        <code class="raw" lang="en">
          {service.version}
        </code>
      </span>
      {versions
        .filter((other) => other !== service)
        .map((other) => (
          <a key={other.version} href={rulePaths(office).page(service.id, page, other.version)}>
            {t(ruleDesk.readVersion, { version: tellVersion(versions, other) })}
          </a>
        ))}
    </p>
  )
}
