import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messagingApi } from '@line/bot-sdk'
import { channelId, liffId } from '@phrom/simulator/sign-in.ts'
import { startSimulator } from '@phrom/simulator/simulator.ts'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, startServer, stopServer } from './server-process.ts'

type Office = {
  id: string
  staff: { lineUserId: string }[]
  line: Record<
    'botUserId' | 'basicId' | 'channelId' | 'channelSecret' | 'channelAccessToken',
    string
  >
}

/** Two offices as their operator has set them down, a server that runs, and the command. */
async function start({ mend = (_offices: Office[]) => {}, serves = true } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-setup-'))
  const text = readFileSync('simulator/offices.json', 'utf8')
  const serverPort = await freePort()
  const publicOrigin = `http://127.0.0.1:${serverPort}`
  const simulator = await startSimulator({
    port: 0,
    appOrigin: publicOrigin,
    offices: JSON.parse(text).offices,
  })
  onTestFinished(async () => {
    await simulator.stop()
    rmSync(dataDir, { recursive: true })
  })
  const { offices } = JSON.parse(text) as { offices: Office[] }
  mend(offices)
  const officesFile = join(dataDir, 'offices.json')
  const save = () => writeFileSync(officesFile, JSON.stringify({ offices }))
  save()
  const env = {
    NODE_ENV: 'development',
    PORT: String(serverPort),
    DATA_DIR: dataDir,
    OFFICES_FILE: officesFile,
    LIFF_ID: liffId,
    LINE_LOGIN_CHANNEL_ID: channelId,
    LINE_API_ORIGIN: simulator.origin,
    LINE_DATA_API_ORIGIN: simulator.origin,
    PUBLIC_ORIGIN: publicOrigin,
    APP_DIR: dataDir,
  }
  if (serves) {
    const server = await startServer(env)
    onTestFinished(async () => void (await stopServer(server)))
  }
  const run = async (args: string[] = [], change: Record<string, string> = {}) => {
    const command = spawn(process.execPath, ['server/line-setup-command.ts', ...args], {
      env: { ...process.env, ...env, ...change },
    })
    let output = ''
    for (const stream of [command.stdout, command.stderr])
      stream.on('data', (data) => (output += data))
    const status = await new Promise<number | null>((resolve) => command.on('close', resolve))
    for (const { line } of offices) {
      expect(output).not.toContain(line.channelSecret)
      expect(output).not.toContain(line.channelAccessToken)
    }
    const linesOf = (state: string) =>
      output.split('\n').filter((line) => line.slice(17, 23).trim() === state)
    return { status, output, linesOf }
  }
  const { channelAccessToken = '' } = offices[0]?.line ?? {}
  const api = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: simulator.origin })
  const throwSwitch = (change: object) =>
    fetch(`${simulator.origin}/_simulator/switch`, { method: 'POST', body: JSON.stringify(change) })
  return { run, api, simulator, offices, save, throwSwitch, publicOrigin }
}

test('shows what it will change, changes it when told to, and finds nothing to do the second time', async () => {
  const { run, api, publicOrigin, offices, save } = await start()
  const older = { ...menu, name: 'phrom-citizen-0123456789abcdef' }
  const own = { ...menu, name: 'วันเด็ก' }
  for (const request of [older, own]) await api.createRichMenu(request)

  const shown = await run(['bangphrom'])
  expect(shown.status).toBe(0)
  const changes = shown.linesOf('change')
  expect(changes).toHaveLength(10)
  expect(changes.join('\n')).toContain(`it will send to ${publicOrigin}/api/line/webhook/bangphrom`)
  expect(changes.join('\n')).toContain('remove phrom-citizen-0123456789abcdef')
  expect(shown.output).not.toContain('khlongphrom')
  expect((await api.getRichMenuList()).richmenus).toHaveLength(2)

  const made = await run(['--yes'])
  expect(made.output).toContain('0 wrong')
  expect(made.status).toBe(0)
  expect(made.output).toContain('LINE reached it and was answered')
  const { richmenus } = await api.getRichMenuList()
  expect(richmenus.map(({ name }) => name.split('-').slice(0, 3).join('-')).sort()).toEqual([
    ...['phrom-citizen-en', 'phrom-citizen-th', 'phrom-staff-en', 'phrom-staff-th'],
    ...['phrom-volunteer-en', 'phrom-volunteer-th', 'วันเด็ก'],
  ])
  const nameOf = (id: string) => richmenus.find(({ richMenuId }) => richMenuId === id)?.name
  expect(nameOf((await api.getDefaultRichMenuId()).richMenuId)).toMatch(/^phrom-citizen-th-/)
  const [first] = offices[0]?.staff ?? []
  const linked = await api.getRichMenuIdOfUser(first?.lineUserId ?? '')
  expect(nameOf(linked.richMenuId)).toMatch(/^phrom-staff-th-/)

  const again = await run(['--yes'])
  expect(again.linesOf('done')).toEqual([])
  expect(again.output).toContain('nothing to change')
  expect((await api.getRichMenuList()).richmenus).toEqual(richmenus)

  // A role that ended.
  offices[0]?.staff.shift()
  save()
  expect((await run()).linesOf('change').join()).toContain('take it back from 1 people')
  await run(['--yes'])
  await expect(api.getRichMenuIdOfUser(first?.lineUserId ?? '')).rejects.toMatchObject({
    status: 404,
  })
})

const menu = {
  size: { width: 2500, height: 1686 },
  selected: true,
  chatBarText: 'เมนู',
  areas: [],
}

test('finishes what a run that was cut short has left without a picture', async () => {
  const { run, api } = await start()
  await run(['bangphrom', '--yes'])
  const { richmenus } = await api.getRichMenuList()
  const [victim] = richmenus
  if (!victim) throw new Error('no menus')
  await api.deleteRichMenu(victim.richMenuId)
  await api.createRichMenu({ ...menu, name: victim.name })
  const shown = await run(['bangphrom'])
  expect(shown.linesOf('change').join('\n')).toContain(
    `remove ${victim.name}, which has no picture`,
  )
  await run(['bangphrom', '--yes'])
  const names = (await api.getRichMenuList()).richmenus.map(({ name }) => name)
  expect([...names].sort()).toEqual(richmenus.map(({ name }) => name).sort())
  expect((await run(['bangphrom'])).output).toContain('nothing to change')
})

test('says in one line that a token has expired, and changes nothing of that office', async () => {
  const { run, api } = await start({
    mend: ([office]) =>
      office && Object.assign(office.line, { channelAccessToken: 'expired-0123456' }),
  })
  const { status, linesOf } = await run(['bangphrom', '--yes'])
  expect(status).toBe(1)
  expect(linesOf('wrong')).toEqual([
    expect.stringMatching(/channel token +LINE refuses it.*expired.*issue a new one/),
  ])
  expect(linesOf('done')).toEqual([])
  await expect(api.getRichMenuList()).rejects.toMatchObject({ status: 401 })
})

test('says in one line which setting is of another channel, or of a channel of another provider', async () => {
  const { run, offices, save } = await start()
  const [office, other] = offices
  if (!office || !other) throw new Error('no offices')
  const right = structuredClone(office)
  const wrongWith = async (change: () => void) => {
    change()
    save()
    const { status, linesOf } = await run(['bangphrom'])
    expect(status).toBe(1)
    Object.assign(office, structuredClone(right))
    return linesOf('wrong')
  }
  const foreign = () => `U${crypto.randomUUID().replaceAll('-', '')}`
  expect(
    await wrongWith(() => {
      for (const member of office.staff) member.lineUserId = foreign()
    }),
  ).toEqual([expect.stringMatching(/staff +not one of the \d user IDs.*another provider/)])
  expect(
    await wrongWith(() => Object.assign(office.staff[0] ?? {}, { lineUserId: foreign() })),
  ).toEqual([expect.stringMatching(/staff +สุดา ตั้งใจ: not known.*another provider/)])
  expect(
    await wrongWith(() => Object.assign(office.line, { channelSecret: 'x'.repeat(32) })),
  ).toEqual([expect.stringMatching(/channel secret +does not belong to channelId/)])
  const { channelId, channelSecret, channelAccessToken } = other.line
  expect(await wrongWith(() => Object.assign(office.line, { channelId, channelSecret }))).toEqual([
    expect.stringMatching(/channel secret .*are of สำนักงานเขตคลองพร้อม.*not of U/),
  ])
  expect(await wrongWith(() => Object.assign(office.line, { channelAccessToken }))).toEqual([
    expect.stringMatching(/channel token +belongs to สำนักงานเขตคลองพร้อม.*another channel/),
  ])
  expect(await wrongWith(() => Object.assign(office.line, { basicId: '@other' }))).toEqual([
    expect.stringMatching(/basic ID +is @/),
  ])
})

test('says what is wrong with the webhook, the app and the settings', async () => {
  const { run, throwSwitch, simulator } = await start({ serves: false })
  const wrong = async (args: string[], change = {}) => {
    const { status, linesOf } = await run(['bangphrom', ...args], change)
    return [status, ...linesOf('wrong').map((line) => line.slice(24))]
  }
  expect(await wrong(['--yes'])).toEqual([
    1,
    expect.stringMatching(/^webhook +LINE could not reach it/),
  ])
  await throwSwitch({ office: 'bangphrom', webhookOff: true, chatMode: 'chat' })
  expect((await wrong([])).slice(1)).toEqual([
    ...[
      expect.stringMatching(/^chat mode +chat is switched on/),
      expect.stringMatching(/^webhook +is switched off/),
    ],
  ])
  await throwSwitch({ office: 'bangphrom', chatMode: 'bot' })
  expect(await wrong([])).toEqual([1, expect.stringMatching(/^webhook +is switched off/)])
  expect(await wrong([], { PUBLIC_ORIGIN: '' })).toEqual([
    ...[1, expect.stringMatching(/^webhook .*PUBLIC_ORIGIN/)],
  ])
  const liff = { LIFF_ID: `${channelId}-nothere` }
  expect((await wrong([], liff))[1]).toMatch(/^LIFF app +LINE knows no LIFF app/)
  const elsewhere = { PUBLIC_ORIGIN: 'https://elsewhere.example' }
  expect((await wrong([], elsewhere))[1]).toMatch(/^LIFF app +opens http.*correct/)
  await throwSwitch({ down: true })
  expect((await wrong([])).join('\n')).toContain('LINE answered 503')
  await simulator.stop()
  expect((await wrong([])).join('\n')).toContain('LINE cannot be reached')
  expect(await run(['nowhere'])).toMatchObject({
    status: 2,
    output: "no office nowhere in the offices' file\n",
  })
  expect((await run([], { LIFF_ID: '' })).output).toContain('LIFF_ID')
})
