import { constants } from 'node:fs'
import { mkdir, open, opendir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, StorageFull, type StoredFile } from './file-store.ts'

/** A folder. A file is there whole or not at all, and on the disk before it is acknowledged. */
export function folderStore(root: string, files: { open: typeof open } = { open }): FileStore {
  async function syncFolder(path: string): Promise<void> {
    const folder = await files.open(path, constants.O_RDONLY)
    await folder.sync().finally(() => folder.close())
  }

  async function write(draft: string, bytes: Uint8Array): Promise<void> {
    const file = await files.open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async function put(name: string, bytes: Uint8Array, triesLeft = 3): Promise<void> {
    const path = join(root, name)
    const folder = dirname(path)
    const draft = `${path}.part`
    try {
      const made = await mkdir(folder, { recursive: true, mode: 0o700 })
      await write(draft, bytes)
      await rename(draft, path)
      await syncFolder(folder)
      // A new folder is an entry of the one above, which must be on the disk too.
      if (made) await syncUp(folder, dirname(made))
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      // The last file of the case was taken away in between, and its folder with it.
      if (isMissing(error) && triesLeft > 1) return put(name, bytes, triesLeft - 1)
      throw isFull(error) ? new StorageFull('the disk is full', { cause: error }) : error
    }
  }

  return {
    put: (name, bytes) => put(name, bytes),
    async get(name) {
      try {
        return new Uint8Array(await readFile(join(root, name)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async has(name) {
      try {
        return (await stat(join(root, name))).isFile()
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    async remove(name) {
      const path = join(root, name)
      await rm(path, { force: true })
      // A case without files leaves no empty folder behind; one that is not empty stays.
      await rmdir(dirname(path)).catch(() => undefined)
    },
    list: () => filesIn(root),
  }

  async function syncUp(from: string, upTo: string): Promise<void> {
    for (let folder = dirname(from); folder.length >= upTo.length; folder = dirname(folder)) {
      await syncFolder(folder)
    }
  }
}

/** Folder by folder, each read in small portions, so that millions of files need no memory. */
async function* filesIn(root: string, under = ''): AsyncGenerator<StoredFile> {
  const folder = await opendir(join(root, under)).catch((error) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (!folder) return
  for await (const entry of folder) {
    const name = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) yield* filesIn(root, name)
    else {
      // Taken away while the list was read: nothing to tell.
      const found = await stat(join(root, name)).catch(() => undefined)
      if (found) yield { name, writtenAt: found.mtimeMs }
    }
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
}
