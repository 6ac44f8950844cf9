import type { CaseView, PageView } from '@phrom/shared/case.ts'
import { fileLimits, whyNotFile } from '@phrom/shared/file-limits.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { useEffect, useState } from 'preact/hooks'
import { client, write } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { uuidv7 } from '../uuid.ts'
import { t } from '../words.ts'
import { preparePhoto } from './prepare-photo.ts'
import { addUpload, arrived, dropUpload, type Upload, uploads, work } from './uploads.ts'

/** The pages of one paper: those that the office has, those on their way, and the two ways to add one. */
export function Pages({
  office,
  view,
  paperKey,
}: {
  office: string
  view: CaseView
  paperKey: string
}) {
  const { busy, problem, send } = useSend()
  const [refused, setRefused] = useState<string | undefined>()
  const pages = view.documents.find((item) => item.key === paperKey)?.pages ?? []
  const moving = uploads.value.filter((item) => item.caseId === view.id && item.key === paperKey)

  async function take(event: Event) {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    input.value = ''
    if (!file) return
    const ready = await preparePhoto(file)
    const code = whyNotFile(ready.size)
    const full = pages.length + moving.length >= fileLimits.pages ? 'too_many_pages' : undefined
    if (code || full) {
      const words = problems[code ?? full ?? 'file_type']
      return setRefused(`${t(words.title)} · ${t(words.detail)}`)
    }
    setRefused(undefined)
    await addUpload({ id: uuidv7(), office, caseId: view.id, key: paperKey, file: ready })
  }
  const remove = (pageId: string) =>
    send(async () => {
      await write((options) =>
        client.api.offices[':office'].cases[':caseId'].documents[':key'].pages[':pageId'].$delete(
          { param: { office, caseId: view.id, key: paperKey, pageId } },
          options,
        ),
      )
      arrived.value += 1
    })

  const first = pages.length + moving.length === 0
  return (
    <>
      <ProblemNote text={refused ?? problem} />
      <ul class="pages">
        {pages.map((page, i) => (
          <li class="card stack-s" key={page.id}>
            <b>{t(citizen.pageN, { n: i + 1 })}</b>
            <PageImage office={office} caseId={view.id} paperKey={paperKey} page={page} />
            <button class="btn side" type="button" disabled={busy} onClick={() => remove(page.id)}>
              <Icon name="trash-2" />
              {t(citizen.remove)}
            </button>
          </li>
        ))}
        {moving.map((upload) => (
          <Moving key={upload.id} upload={upload} />
        ))}
      </ul>
      <p>{t(citizen.tips)}</p>
      <div class="stack-s">
        <FileButton
          main={first}
          icon={first ? 'camera' : 'plus'}
          text={t(first ? citizen.takePhoto : citizen.addPage)}
          accept="image/*"
          camera
          take={take}
        />
        <FileButton
          icon="file-up"
          text={t(citizen.chooseFile)}
          accept="image/*,application/pdf"
          take={take}
        />
      </div>
    </>
  )
}

function FileButton({
  text,
  icon,
  accept,
  camera,
  main,
  take,
}: {
  text: string
  icon: 'camera' | 'plus' | 'file-up'
  accept: string
  camera?: boolean
  main?: boolean
  take: (event: Event) => void
}) {
  return (
    <span class={`btn file ${main ? 'main' : 'side'}`}>
      <Icon name={icon} />
      <span aria-hidden="true">{text}</span>
      <input
        type="file"
        accept={accept}
        aria-label={text}
        onChange={take}
        {...(camera && { capture: 'environment' })}
      />
    </span>
  )
}

function Moving({ upload }: { upload: Upload }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(upload.file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [upload.file])
  return (
    <li class="card stack-s">
      {upload.file.type.startsWith('image/') && address && <img src={address} alt="" />}
      {upload.state === 'refused' ? (
        <>
          <p class="err" role="alert">
            {upload.refusal ? t(upload.refusal) : ''}
          </p>
          <button class="btn side" type="button" onClick={() => dropUpload(upload.id)}>
            {t(citizen.remove)}
          </button>
        </>
      ) : (
        <>
          <p role="status">
            {upload.state === 'sending'
              ? t(citizen.sending, { p: upload.percent })
              : t(citizen.waitingNet)}
          </p>
          <progress
            value={upload.percent}
            max={100}
            aria-label={t(citizen.sending, { p: upload.percent })}
          />
          {upload.state === 'waiting' && (
            <button class="btn side" type="button" onClick={() => work()}>
              {t(citizen.tryAgain)}
            </button>
          )}
        </>
      )}
    </li>
  )
}

function PageImage({
  office,
  caseId,
  paperKey,
  page,
}: {
  office: string
  caseId: string
  paperKey: string
  page: PageView
}) {
  if (page.state !== 'ready') {
    const words = problems[page.state === 'held' ? 'page_held' : 'page_lost']
    return (
      <p class={page.state === 'held' ? 'state' : 'err'} role="status">
        {t(words.title)} · {t(words.detail)}
      </p>
    )
  }
  if (page.type !== 'image/jpeg') {
    return (
      <p class="state ok">
        <Icon name="check" />
        <span>{t(citizen.pdfHere)}</span>
      </p>
    )
  }
  const path = `/api/offices/${office}/cases/${caseId}/documents/${encodeURIComponent(paperKey)}/pages/${page.id}`
  return <img src={path} alt="" />
}
