import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../testing.ts'
import { packedPdf, pdf, pdfOf } from './testing-pdf.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
const photo = await blank(60, 80).jpeg().toBuffer()
const sideways = await blank(80, 60)
  .jpeg()
  .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '1/1 0/1 0/1' } })
  .withMetadata({ orientation: 6 })
  .toBuffer()

async function setup() {
  const server = await startTestServer()
  const id = await server.givenCase('malee', 'draft', childName)
  const at = (pageId = uuidv7(), key = letter) =>
    `${server.cases}/${id}/documents/${key}/pages/${pageId}`
  const files = () => {
    try {
      return readdirSync(join(server.config.dataDir, 'documents', 'bangphrom', id))
    } catch {
      return []
    }
  }
  return { ...server, id, at, files }
}

test('keeps a photo upright and without what the camera wrote into it', async () => {
  const { app, ask, at, signIn } = await setup()
  const path = at()
  expect(await ask('malee', 'PUT', path, sideways)).toMatchObject({
    status: 201,
    json: { type: 'image/jpeg' },
  })
  const answer = await app.request(`/api${path}`, {
    headers: { authorization: `Bearer ${await signIn('malee')}` },
  })
  const kept = await sharp(await answer.arrayBuffer()).metadata()
  expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([
    60,
    80,
    undefined,
    undefined,
  ])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
})

test('takes a PDF of ten pages, and staff read it as it was', async () => {
  const { ask, at } = await setup()
  expect(
    await ask('malee', 'PUT', at(), pdf(10), { 'content-type': 'application/pdf' }),
  ).toMatchObject({ status: 201, json: { type: 'application/pdf' } })
})

/** A whole PNG of 30,000 × 30,000 white dots. */
function hugePng(): Buffer {
  const side = 30_000
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.byteLength)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  // One bit for each dot, in grey.
  head.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((side / 8 + 1) * side)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** An animated WebP of three pictures. */
async function film(): Promise<Buffer> {
  const picture = (background: string) => ({
    create: { width: 40, height: 40, channels: 3 as const, background },
  })
  return sharp(
    await Promise.all(['#f00', '#0f0', '#00f'].map((c) => sharp(picture(c)).png().toBuffer())),
    {
      join: { animated: true },
    },
  )
    .webp()
    .toBuffer()
}

const program = '<< /S /JavaScript /JS (app.alert(1)) >>'
const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
test.each([
  ['text that calls itself a picture', Buffer.from('hello'), 'image/jpeg', 'file_type'],
  [
    'a drawing that can run programs',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'image/svg+xml',
    'file_type',
  ],
  ['a PNG that says it is a JPEG', await blank(9, 9).png().toBuffer(), 'image/jpeg', 'file_type'],
  [
    'a picture that is a page of the web behind its first bytes',
    Buffer.concat([jpegHead, Buffer.from('<html><script>1</script>')]),
    'image/jpeg',
    'file_unreadable',
  ],
  ['half a photo', photo.subarray(0, 200), 'image/jpeg', 'file_unreadable'],
  ['an empty file', Buffer.alloc(0), 'image/jpeg', 'file_empty'],
  [
    'more than 10 MB',
    Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]),
    'image/jpeg',
    'file_too_big',
  ],
  [
    'a picture of 400 megapixels',
    await blank(20_000, 20_000).png({ compressionLevel: 9 }).toBuffer(),
    'image/png',
    'file_unreadable',
  ],
  ['a picture of 900 megapixels in few bytes', hugePng(), 'image/png', 'file_unreadable'],
  ['a film', await film(), 'image/webp', 'file_type'],
  ['a PDF of 11 pages', pdf(11), 'application/pdf', 'too_many_pages'],
  [
    'a PDF with a program',
    pdf(1, '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF with a program whose name is written in digits',
    pdf(1, '/OpenAction << /S /Java#53cript /J#53 (app.alert(1)) >>'),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF with a program in packed objects',
    packedPdf(`/OpenAction ${program}`),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF with a file inside, in packed objects',
    packedPdf('/Names << /EmbeddedFiles << /Names [(a) << /F (a.exe) /EF << >> >>] >> >>'),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF whose packed objects cannot be looked into',
    packedPdf('', '/ASCIIHexDecode'),
    'application/pdf',
    'file_unreadable',
  ],
  [
    'a PDF with a file pinned to its page',
    pdf(1, '', '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] >>]'),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF that starts a program',
    pdf(1, '/OpenAction << /S /Launch /F (cmd.exe) >>'),
    'application/pdf',
    'file_locked',
  ],
  [
    'a PDF with a page of the web behind its end',
    Buffer.concat([pdf(1), Buffer.from('<html><script>1</script>')]),
    'application/pdf',
    'file_unreadable',
  ],
  [
    'a page of the web with a PDF behind it',
    Buffer.concat([Buffer.from('<html><script>1</script>'), pdf(1)]),
    'application/pdf',
    'file_type',
  ],
  ['a PDF that is locked', pdf(1, '/Encrypt 9 0 R'), 'application/pdf', 'file_locked'],
  ['a PDF that is none', Buffer.from('%PDF-1.7\nnothing'), 'application/pdf', 'file_unreadable'],
])('refuses %s before anything is stored', async (_name, bytes, type, code) => {
  const { ask, at, db, files } = await setup()
  const answer = await ask('malee', 'PUT', at(), bytes, { 'content-type': type })
  expect(answer.json.code).toBe(code)
  expect((answer.json.detail as unknown as { th: string }).th).toMatch(/[ก-๙]/)
  expect(await db.selectFrom('page').selectAll().execute()).toEqual([])
  expect(files()).toEqual([])
})

test('keeps nothing of a page of the web that is glued to a photo', async () => {
  const { ask, at, app, signIn } = await setup()
  const path = at()
  const both = Buffer.concat([photo, Buffer.from('<html><script>alert(1)</script></html>')])
  expect((await ask('malee', 'PUT', path, both)).status).toBe(201)
  const headers = { authorization: `Bearer ${await signIn('malee')}` }
  const kept = Buffer.from(await (await app.request(`/api${path}`, { headers })).arrayBuffer())
  expect(kept.includes('script')).toBe(false)
})

test('takes a PDF with packed objects, one that opens at its first page, and pictures that spell a program by chance', async () => {
  const { ask, at } = await setup()
  const chance = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    '<< /Length 16 >>\nstream\n% a /JS /Launch \nendstream',
  ])
  for (const file of [chance, packedPdf('')]) {
    const answer = await ask('malee', 'PUT', at(), file, { 'content-type': 'application/pdf' })
    expect(answer.status).toBe(201)
  }
})

test.each(['../../../etc/passwd', '\u202egpj.exe', 'C:\\a\\b.jpg'])(
  'uses nothing of a file called %j',
  async (name) => {
    const { ask, at, files, db } = await setup()
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    const page = uuidv7()
    const headers = { 'content-disposition': disposition }
    expect((await ask('malee', 'PUT', at(page), photo, headers)).status).toBe(201)
    expect(files()).toEqual([expect.stringMatching(`^${page}\\.[\\w-]{22}$`)])
    const rows = JSON.stringify(await db.selectFrom('page').selectAll().execute())
    expect(rows).not.toContain('passwd')
    expect(rows).not.toContain('.exe')
  },
)

test('holds ten pages to a paper, also when twelve come at once', async () => {
  const { ask, at, db, files } = await setup()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => ask('malee', 'PUT', at(), photo)),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(answers.filter(({ json }) => json.code === 'too_many_pages')).toHaveLength(2)
  const { pageCount } = await db
    .selectFrom('document')
    .select('pageCount')
    .executeTakeFirstOrThrow()
  expect(Number(pageCount)).toBe(10)
  expect(files()).toHaveLength(10)
})

test('stores a page once, however often it is sent, and one file of it', async () => {
  const { ask, at, db, files } = await setup()
  const path = at()
  for (const _ of [1, 2, 3]) expect((await ask('malee', 'PUT', path, photo)).status).toBe(201)
  expect(await db.selectFrom('page').selectAll().execute()).toHaveLength(1)
  expect(files()).toHaveLength(1)
})

test('takes a page away, also twice, and its file with it', async () => {
  const { ask, at, files } = await setup()
  const path = at()
  await ask('malee', 'PUT', path, photo)
  expect((await ask('malee', 'DELETE', path)).status).toBe(200)
  expect((await ask('malee', 'DELETE', path)).status).toBe(200)
  expect((await ask('malee', 'GET', path)).status).toBe(404)
  expect(files()).toEqual([])
})

test('takes no picture of a paper that this case does not need, such as an ID card', async () => {
  const { ask, at } = await setup()
  for (const key of [
    'representative-id',
    'thai-id-card@applicant',
    'passport@partyA',
    '..%2F..%2Fetc',
  ]) {
    expect((await ask('malee', 'PUT', at(uuidv7(), key), photo)).status, key).toBe(404)
  }
  expect((await ask('malee', 'PUT', at('not-an-id'), photo)).status).toBe(404)
})

test('another person’s page is not found by its id: not to look at, not to take away, not through a case of one’s own', async () => {
  const { ask, at, cases, id, files, givenCase } = await setup()
  const path = at()
  await ask('malee', 'PUT', path, photo)
  const own = await givenCase('somchai', 'draft', childName)
  for (const address of [path, path.replace(id, own)]) {
    expect((await ask('somchai', 'GET', address)).status, address).toBe(404)
    expect((await ask('somchai', 'DELETE', address)).json).not.toMatchObject({ removed: true })
    expect((await ask(undefined, 'GET', address)).status).toBe(401)
  }
  expect((await ask('somchai', 'PUT', path, photo)).status).toBe(404)
  expect((await ask('malee', 'GET', `${cases}/${own}`)).status).toBe(404)
  expect(files()).toHaveLength(1)
  expect((await ask('malee', 'GET', path)).status).toBe(200)
})

test('touches no file of a paper through the name of another', async () => {
  const { ask, at, files } = await setup()
  const page = uuidv7()
  await ask('malee', 'PUT', at(page), photo)
  await ask('malee', 'DELETE', at(page, 'birth-certificate'))
  expect(files()).toEqual([expect.stringMatching(`^${page}\\.`)])
  expect((await ask('malee', 'GET', at(page))).status).toBe(200)
})

/** Three pages of one paper, and what staff and citizen see of them. */
async function threePages() {
  const server = await setup()
  const { ask, at, cases, id } = server
  const added = [uuidv7(), uuidv7(), uuidv7()] as const
  for (const pageId of added) await ask('malee', 'PUT', at(pageId), photo)
  const order = (pages: readonly string[], person: 'malee' | 'somchai' = 'malee', key = letter) =>
    ask(person, 'PUT', `${cases}/${id}/documents/${key}/order`, { pages })
  const shown = async () => {
    const { json } = await ask('malee', 'GET', `${cases}/${id}`)
    const documents = json.documents as unknown as { key: string; pages: { id: string }[] }[]
    return documents.find(({ key }) => key === letter)?.pages.map((page) => page.id)
  }
  return { ...server, added, order, shown }
}

test('keeps the pages of a paper in the order that was chosen, new ones last, as often as it is asked', async () => {
  const { ask, at, added, order, shown } = await threePages()
  const [a, b, c] = added
  expect(await shown()).toEqual([a, b, c])
  for (const _ of ['once', 'again']) {
    const answer = await order([c, a, b])
    expect(answer).toMatchObject({
      status: 200,
      json: { pages: [{ id: c }, { id: a }, { id: b }] },
    })
    expect(await shown()).toEqual([c, a, b])
  }
  const d = uuidv7()
  await ask('malee', 'PUT', at(d), photo)
  await ask('malee', 'DELETE', at(a))
  expect(await shown()).toEqual([c, b, d])
})

test('orders only exactly the pages that are there, of one’s own paper', async () => {
  const { added, order, shown } = await threePages()
  const [a, b, c] = added
  for (const wrong of [[a, b], [], [a, b, c, uuidv7()], [a, b, b], [a, a, b, c]]) {
    expect(await order(wrong)).toMatchObject({ status: 409, json: { code: 'pages_changed' } })
  }
  expect((await order([c, b, a], 'somchai')).status).toBe(404)
  expect((await order([c, b, a], 'malee', 'marriage-certificate')).status).toBe(404)
  expect((await order(['one', 'two'])).json.code).toBe('invalid')
  expect(await shown()).toEqual([a, b, c])
})

test('a case that was sent keeps the order in which it was sent', async () => {
  const { ask, added, cases, id, order, shown } = await threePages()
  expect((await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })).status).toBe(200)
  expect((await order([...added].reverse())).json.code).toBe('wrong_step')
  expect(await shown()).toEqual([...added])
})

test('two orders at once leave one of them whole', async () => {
  const { added, order, shown } = await threePages()
  const [a, b, c] = added
  const wanted = [
    [b, c, a],
    [c, a, b],
  ]
  for (let round = 0; round < 3; round++) {
    const answers = await Promise.all(wanted.map((pages) => order(pages)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(wanted).toContainEqual(await shown())
  }
})

test('a page sent whole brings what the phone doubted; what is no doubt is refused', async () => {
  const { ask, at } = await setup()
  const doubted = await ask('malee', 'PUT', at(), photo, { 'phrom-doubts': 'glare' })
  expect(doubted).toMatchObject({ status: 201, json: { doubts: ['glare'] } })
  const wrong = await ask('malee', 'PUT', at(), photo, { 'phrom-doubts': '<script>' })
  expect(wrong).toMatchObject({ status: 422, json: { fields: ['phrom-doubts'] } })
})

test('2,000 uploads of one person at once fill neither the paper nor the office, and nobody else waits for them', async () => {
  const { ask, cases, id, givenCase, db } = await setup()
  const other = await givenCase('somchai', 'draft', childName)
  const at = (caseId: string) => `${cases}/${caseId}/documents/${letter}/pages/${uuidv7()}`
  const flood = Promise.all(Array.from({ length: 2000 }, () => ask('malee', 'PUT', at(id), photo)))
  const theirs = await ask('somchai', 'PUT', at(other), photo)
  const codes = new Set((await flood).map(({ status, json }) => json.code ?? String(status)))
  expect(theirs.status).toBe(201)
  const expected = ['201', 'busy', 'too_many_pages', 'too_many_requests']
  expect([...codes].filter((code) => !expected.includes(code))).toEqual([])
  const pages = await db.selectFrom('page').select('id').where('caseId', '=', id).execute()
  expect(pages.length).toBeLessThanOrEqual(10)
  expect(codes.has('too_many_requests')).toBe(true)
})
