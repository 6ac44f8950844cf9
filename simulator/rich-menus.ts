import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { imageSize } from './image-size.ts'
import type { Env } from './messaging.ts'

const noMenu = { message: 'richmenu not found' }
const noAlias = { message: 'richmenu alias not found' }
const badBody = { message: 'The request body has 1 error(s)' }

/** What LINE refuses in a rich menu: its size, its bar, the number of its areas. */
function isGoodMenu(menu: { size?: Size; chatBarText?: string; areas?: unknown[] }): boolean {
  const { width = 0, height = 0 } = menu.size ?? {}
  const sized = width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45
  return sized && String(menu.chatBarText).length <= 14 && (menu.areas?.length ?? 99) <= 20
}
type Size = { width: number; height: number }

/** Rich menus as LINE keeps them: an image once, shown to all or to one person, published under aliases. */
export function richMenus() {
  return new Hono<Env>()
    .post('/v2/bot/richmenu', async (c) => {
      const menu = await c.req.json()
      if (!isGoodMenu(menu)) return c.json(badBody, 400)
      const richMenuId = `richmenu-${randomBytes(16).toString('hex')}`
      c.var.state.menus[richMenuId] = { menu }
      return c.json({ richMenuId })
    })
    .post('/v2/bot/richmenu/validate', async (c) =>
      isGoodMenu(await c.req.json()) ? c.json({}) : c.json(badBody, 400),
    )
    .get('/v2/bot/richmenu/list', (c) =>
      c.json({
        richmenus: Object.entries(c.var.state.menus).map(([richMenuId, { menu }]) => ({
          richMenuId,
          ...menu,
        })),
      }),
    )
    .post('/v2/bot/richmenu/bulk/link', async (c) => {
      const { richMenuId, userIds } = await c.req.json()
      if (!c.var.state.menus[richMenuId]?.image) return c.json(noMenu, 404)
      if (!Array.isArray(userIds) || userIds.length > 500) return c.json(badBody, 400)
      for (const userId of userIds) c.var.state.linkedMenus[userId] = richMenuId
      return c.json({}, 202)
    })
    .post('/v2/bot/richmenu/bulk/unlink', async (c) => {
      const { userIds } = await c.req.json()
      if (!Array.isArray(userIds) || userIds.length > 500) return c.json(badBody, 400)
      for (const userId of userIds) delete c.var.state.linkedMenus[userId]
      return c.json({}, 202)
    })
    .get('/v2/bot/richmenu/alias/list', (c) =>
      c.json({
        aliases: Object.entries(c.var.state.aliases ?? {}).map(([richMenuAliasId, richMenuId]) => ({
          richMenuAliasId,
          richMenuId,
        })),
      }),
    )
    .post('/v2/bot/richmenu/alias', async (c) => {
      const { richMenuAliasId, richMenuId } = await c.req.json()
      const known = c.var.state.aliases?.[richMenuAliasId]
      if (!/^[a-z0-9_-]{1,32}$/.test(richMenuAliasId) || known) return c.json(badBody, 400)
      if (!c.var.state.menus[richMenuId]?.image) return c.json(noMenu, 400)
      c.var.state.aliases = { ...c.var.state.aliases, [richMenuAliasId]: richMenuId }
      return c.json({})
    })
    .get('/v2/bot/richmenu/alias/:alias', (c) => {
      const richMenuAliasId = c.req.param('alias')
      const richMenuId = c.var.state.aliases?.[richMenuAliasId]
      return richMenuId ? c.json({ richMenuAliasId, richMenuId }) : c.json(noAlias, 404)
    })
    .post('/v2/bot/richmenu/alias/:alias', async (c) => {
      const alias = c.req.param('alias')
      const { richMenuId } = await c.req.json()
      if (!c.var.state.aliases?.[alias]) return c.json(noAlias, 404)
      if (!c.var.state.menus[richMenuId]?.image) return c.json(noMenu, 400)
      c.var.state.aliases[alias] = richMenuId
      return c.json({})
    })
    .delete('/v2/bot/richmenu/alias/:alias', (c) => {
      delete c.var.state.aliases?.[c.req.param('alias')]
      return c.json({})
    })
    .get('/v2/bot/richmenu/:id', (c) => {
      const richMenuId = c.req.param('id')
      const stored = c.var.state.menus[richMenuId]
      return stored ? c.json({ richMenuId, ...stored.menu }) : c.json(noMenu, 404)
    })
    .delete('/v2/bot/richmenu/:id', (c) => {
      const id = c.req.param('id')
      const of = c.var.state
      delete of.menus[id]
      if (of.defaultMenu === id) delete of.defaultMenu
      for (const [userId, linked] of Object.entries(of.linkedMenus)) {
        if (linked === id) delete of.linkedMenus[userId]
      }
      return c.json({})
    })
    .post('/v2/bot/richmenu/:id/content', async (c) => {
      const stored = c.var.state.menus[c.req.param('id')]
      if (!stored) return c.json(noMenu, 404)
      if (stored.image)
        return c.json({ message: 'An image has already been uploaded to the richmenu' }, 400)
      const bytes = Buffer.from(await c.req.arrayBuffer())
      const size = imageSize(bytes)
      const wanted = stored.menu.size as Size
      if (
        bytes.length > 1_000_000 ||
        size?.width !== wanted.width ||
        size.height !== wanted.height
      ) {
        return c.json({ message: 'The image size is wrong' }, 400)
      }
      stored.image = { type: size.type, base64: bytes.toString('base64') }
      return c.json({})
    })
    .get('/v2/bot/richmenu/:id/content', (c) => {
      const image = c.var.state.menus[c.req.param('id')]?.image
      if (!image) return c.json(noMenu, 404)
      return c.body(Buffer.from(image.base64, 'base64'), 200, { 'content-type': image.type })
    })
    .post('/v2/bot/user/all/richmenu/:id', (c) => {
      const id = c.req.param('id')
      if (!c.var.state.menus[id]?.image) return c.json(noMenu, 404)
      c.var.state.defaultMenu = id
      return c.json({})
    })
    .get('/v2/bot/user/all/richmenu', (c) => {
      const richMenuId = c.var.state.defaultMenu
      return richMenuId ? c.json({ richMenuId }) : c.json({ message: 'no default richmenu' }, 404)
    })
    .delete('/v2/bot/user/all/richmenu', (c) => {
      delete c.var.state.defaultMenu
      return c.json({})
    })
    .post('/v2/bot/user/:userId/richmenu/:id', (c) => {
      const { userId, id } = c.req.param()
      if (!c.var.state.menus[id]?.image) return c.json(noMenu, 404)
      c.var.state.linkedMenus[userId] = id
      return c.json({})
    })
    .get('/v2/bot/user/:userId/richmenu', (c) => {
      const richMenuId = c.var.state.linkedMenus[c.req.param('userId')]
      return richMenuId
        ? c.json({ richMenuId })
        : c.json({ message: 'the user has no richmenu' }, 404)
    })
    .delete('/v2/bot/user/:userId/richmenu', (c) => {
      delete c.var.state.linkedMenus[c.req.param('userId')]
      return c.json({})
    })
}
