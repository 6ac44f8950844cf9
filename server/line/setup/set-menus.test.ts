import { expect, test } from 'vitest'
import { startWebhook } from '../testing-line.ts'
import { setMenus } from './set-menus.ts'

test('says what LINE says where it refuses a picture of the wrong size, and leaves the menu for all alone', async () => {
  const { deps, config, line } = await startWebhook()
  const [office] = config.offices
  if (!office) throw new Error('no office')
  line.answers.set('GET /v2/bot/user/all/richmenu', () => ({ status: 404 }))
  line.answers.set('POST /v2/bot/richmenu', ({ path }) =>
    path.endsWith('/content')
      ? { status: 400, json: { message: 'The image size is wrong' } }
      : { json: { richMenuId: 'richmenu-1' } },
  )
  const findings = await setMenus(deps, office, true)
  expect(findings).toEqual([
    {
      state: 'wrong',
      about: 'rich menus',
      say: 'LINE answered 400: The image size is wrong',
    },
  ])
  const changed = line.asked.filter(({ method, path }) => method !== 'GET' && /user/.test(path))
  expect(changed).toEqual([])
})
