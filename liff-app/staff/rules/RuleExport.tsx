import type { OfficeView } from '@phrom/shared/case.ts'
import { csvOf } from '@phrom/shared/csv.ts'
import type { RuleConfirmation } from '@phrom/shared/rule-confirmations.ts'
import { loadVersions, type ServiceEntry, serviceList } from '@phrom/shared/services/all.ts'
import type { Line } from '@phrom/shared/services/definition-items.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type StatementToConfirm, statementsToConfirm } from '@phrom/shared/services/statements.ts'
import { topics } from '@phrom/shared/services/topics.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { type Day, dayOf, showDate, toInstant } from '@phrom/shared/time.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { fieldNames, listNames, ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import { type Team, TeamField } from '../TeamField.tsx'
import { rulePaths } from './paths.ts'
import { tellLaw, tellSource, tellVersion, tellWhen } from './tell.tsx'

type Sheet = {
  entry: ServiceEntry
  versions: readonly Service[]
  service: Service
  open: StatementToConfirm[]
}

/** All that is still to be confirmed, for the registrar: on paper with room to write, or as a table. */
export function RuleExport({ office }: { office: string }) {
  const [team, setTeam] = useState<Team | ''>('')
  const today = dayOf(toInstant(Date.now()))
  const loaded = useLoad(office, async () => {
    const [sheets, info] = await Promise.all([
      loadSheets(office, today),
      ask<OfficeView>(() => client.api.offices[':office'].$get({ param: { office } })),
    ])
    return { sheets, info }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const sheets = loaded.value.sheets.filter(({ entry }) => team === '' || entry.team === team)
  const count = sheets.reduce((sum, { open }) => sum + open.length, 0)
  return (
    <Screen
      title={t(ruleDesk.exportTitle)}
      back={{ href: rulePaths(office).home, word: t(ruleDesk.rules) }}
    >
      <div class="not-printed stack">
        <p>{t(ruleDesk.exportLead)}</p>
        <TeamField id="team" label={ruleDesk.whichTeam} team={team} onTeam={setTeam} />
        {count > 0 && (
          <div class="acts">
            <button class="btn main" type="button" onClick={() => window.print()}>
              {t(ruleDesk.print)}
            </button>
            <button class="btn side" type="button" onClick={() => saveTable(sheets, today)}>
              {t(ruleDesk.download)}
            </button>
          </div>
        )}
      </div>
      <p class="lead">
        {t(loaded.value.info.name)} · {team !== '' && `${t(teams[team])} · `}
        {count > 0 ? t(ruleDesk.stillToConfirm, { n: count }) : t(ruleDesk.nothingLeft)} ·{' '}
        {t(ruleDesk.printedOn, { day: showDate(today, language.value) })}
      </p>
      {sheets
        .filter(({ open }) => open.length > 0)
        .map((sheet) => (
          <ServiceSheet key={sheet.entry.id} sheet={sheet} />
        ))}
    </Screen>
  )
}

async function loadSheets(office: string, today: Day): Promise<Sheet[]> {
  const standing = await ask<RuleConfirmation[]>(() =>
    client.api.offices[':office'].staff.confirmations.$get({ param: { office } }),
  )
  const valid = standing.filter(({ outdated }) => !outdated)
  return Promise.all(
    serviceList.map(async (entry) => {
      const versions = (await loadVersions(entry.id)) ?? []
      const service = versionOn(versions, today)
      const isConfirmed = (key: string) =>
        valid.some(
          (item) =>
            item.serviceId === entry.id &&
            item.version === service.version &&
            item.statement === key,
        )
      const open = statementsToConfirm(service).filter(({ key }) => !isConfirmed(key))
      return { entry, versions, service, open }
    }),
  )
}

function ServiceSheet({ sheet: { entry, versions, service, open } }: { sheet: Sheet }) {
  return (
    <section class="sheet-of">
      <h2>{t(entry.title)}</h2>
      <p class="small quiet">
        {t(topics[entry.topic])} · {tellVersion(versions, service)}
      </p>
      <table class="to-confirm">
        <colgroup>
          <col class="number" />
          <col />
          <col class="asked" />
          <col class="answer" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t(ruleDesk.columnNumber)}</th>
            <th scope="col">{t(ruleDesk.columnText)}</th>
            <th scope="col">{t(ruleDesk.columnWhat)}</th>
            <th scope="col" class="answer">
              {t(ruleDesk.columnAnswer)}
            </th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ key, list, text, what, basis, lines, each }, i) => (
            <tr key={key}>
              <td class="num">{i + 1}</td>
              <td>
                <span class="small quiet told">{t(listNames[list])}</span>
                {t(text)}
                {lines.map((line, place) => (
                  <span class="small quiet told" key={place}>
                    {t(fieldNames[line.field])}: {tellLine(service, line, each).join(' · ')}
                  </span>
                ))}
                {basis !== undefined && list !== 'law' && (
                  <span class="small quiet told">{tellLaw(basis)}</span>
                )}
              </td>
              <td>
                <span class="small quiet narrow-label">{t(ruleDesk.columnWhat)}</span>
                {t(what)}
              </td>
              <td class="answer">
                <span>{t(ruleDesk.correct)}</span>
                <span>{t(ruleDesk.toFix)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="signed">
        <span>{t(ruleDesk.signed)}</span>
        <span>{t(ruleDesk.dated)}</span>
      </p>
    </section>
  )
}

function tellLine(service: Service, line: Line, each: readonly string[] | undefined): string[] {
  const told = 'when' in line ? tellWhen(service, line.when, each) : [line.text]
  return told.map((text) => text[language.value])
}

/** The table is made here and goes to this computer alone. */
function saveTable(sheets: Sheet[], today: Day): void {
  // As it is read, without the marks for line breaks that the screen needs.
  const say = (text: { th: string; en: string }) => text[language.value]
  const columns = [
    ruleDesk.columnNumber,
    ruleDesk.columnTopic,
    ruleDesk.columnService,
    ruleDesk.columnWhere,
    ruleDesk.columnText,
    ruleDesk.reading,
    ruleDesk.columnWhat,
    ruleDesk.columnLaw,
    ruleDesk.columnSources,
    ruleDesk.columnVersion,
    ruleDesk.columnKey,
    ruleDesk.correct,
    ruleDesk.toFix,
    ruleDesk.confirmer,
    ruleDesk.confirmedDay,
  ].map(say)
  const rows = sheets.flatMap(({ entry, service, open }) =>
    open.map((item) => [
      say(topics[entry.topic]),
      say(entry.title),
      say(listNames[item.list]),
      say(item.text),
      item.lines
        .map(
          (line) =>
            `${say(fieldNames[line.field])}: ${tellLine(service, line, item.each).join(' · ')}`,
        )
        .join('; '),
      say(item.what),
      item.basis === undefined ? '' : tellLaw(item.basis),
      item.src.map(tellSource).join('; '),
      service.version,
      `${entry.id}: ${item.key}`,
      '',
      '',
      '',
      '',
    ]),
  )
  const csv = csvOf([columns, ...rows.map((row, i) => [i + 1, ...row])])
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `phrom-to-confirm-${today}.csv`)
}
