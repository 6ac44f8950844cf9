import type { CaseView, PageView } from '@phrom/shared/case.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { problems } from '@phrom/shared/words/problems.ts'
import { client, write } from '../api.ts'
import { Icon } from '../parts/Icon.tsx'
import { useBlobUrl } from '../parts/use-blob-url.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { tellUpload } from './tell-upload.ts'
import { arrived, dropUpload, retryUpload, type Upload, uploads, work } from './uploads.ts'

/** The pages of one paper: those that the office has, and those on their way. */
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
  const pages = view.documents.find((item) => item.key === paperKey)?.pages ?? []
  const moving = uploads.value.filter((item) => item.caseId === view.id && item.key === paperKey)

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
  /** Puts the page at `from` in the place of the one at `to`. */
  const move = (from: number, to: number) =>
    send(async () => {
      const ids = pages.map(({ id }) => id)
      ids.splice(to, 0, ...ids.splice(from, 1))
      await write((options) =>
        client.api.offices[':office'].cases[':caseId'].documents[':key'].order.$put(
          { param: { office, caseId: view.id, key: paperKey }, json: { pages: ids } },
          options,
        ),
      )
      arrived.value += 1
    })

  return (
    <>
      <ProblemNote text={problem} />
      <ul class="pages">
        {pages.map((page, i) => (
          <li class="card stack-s" key={page.id}>
            <b>{t(citizen.pageN, { n: i + 1 })}</b>
            <PageImage office={office} caseId={view.id} paperKey={paperKey} page={page} />
            {i > 0 && (
              <button class="btn side" type="button" disabled={busy} onClick={() => move(i, i - 1)}>
                <Icon name="arrow-up" />
                {t(photo.earlier, { n: i + 1 })}
              </button>
            )}
            {i < pages.length - 1 && (
              <button class="btn side" type="button" disabled={busy} onClick={() => move(i, i + 1)}>
                <Icon name="arrow-down" />
                {t(photo.later, { n: i + 1 })}
              </button>
            )}
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
    </>
  )
}

function Moving({ upload }: { upload: Upload }) {
  const address = useBlobUrl(upload.file)
  return (
    <li class="card stack-s">
      {upload.state === 'refused' ? (
        <>
          <p class="err" role="alert">
            {tellUpload(upload)}
          </p>
          <button class="btn side" type="button" onClick={() => retryUpload(upload.id)}>
            {t(citizen.tryAgain)}
          </button>
          <button class="btn side" type="button" onClick={() => dropUpload(upload.id)}>
            {t(citizen.remove)}
          </button>
        </>
      ) : (
        <>
          <p role="status">{tellUpload(upload)}</p>
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
      {upload.file.type.startsWith('image/') && address && <img src={address} alt="" />}
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
  if (page.state === 'held') {
    return (
      <p class="state wait" role="status">
        <Icon name="clock" />
        <span>{t(photo.held)}</span>
      </p>
    )
  }
  if (page.state === 'lost') {
    const { title, detail } = problems.page_lost
    return (
      <p class="err" role="status">
        {t(title)} · {t(detail)}
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
