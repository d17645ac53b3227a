import { TextLink } from '#components/ui/text-link.tsx'
import { fileSize } from '#lib/i18n/format.ts'
import type { EventDto, EvidenceDto, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { whoDid } from './event-sentences.ts'
import { EvidencePicture, evidenceUrl } from './evidence-links.tsx'
import { FileIcon, fileKind } from './file-icon.tsx'

type Props = {
  files: readonly EvidenceDto[]
  events: readonly EventDto[]
  issue: IssueDetail
  speech: Speech
}

/** Every file of the issue: what it is, who put it forward, when, and with which statement. */
export function EvidenceGallery({ files, events, issue, speech }: Props) {
  const { t } = speech
  if (files.length === 0) return <p className="text-ink-2">{t('issueDetail.noFiles')}</p>
  return (
    <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {files.map((file) => (
        <File
          key={file.id}
          file={file}
          event={events.find(({ seq }) => seq === file.seq)}
          issue={issue}
          speech={speech}
        />
      ))}
    </ul>
  )
}

type FileProps = {
  file: EvidenceDto
  event: EventDto | undefined
  issue: IssueDetail
  speech: Speech
}

function File({ file, event, issue, speech }: FileProps) {
  const { t, format, now } = speech
  const kind = fileKind(file.mediaType)
  return (
    <li className="relative grid min-w-0 grid-cols-[5rem_minmax(0,1fr)] gap-3">
      <div className="grid size-20 place-items-center overflow-hidden rounded border border-rule">
        {file.hasPreview ? (
          <EvidencePicture file={file} className="size-full object-cover" />
        ) : (
          <FileIcon kind={kind} className="size-10" />
        )}
      </div>
      <div className="min-w-0 text-ink-2 text-sm">
        <p className="truncate text-base">
          <a
            href={evidenceUrl(file.id)}
            title={file.name}
            // The whole tile opens the file.
            className="text-action underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {file.name}
          </a>
        </p>
        <p>
          {file.kind ? t(`codes.evidenceKind.${file.kind}`) : t(`issueDetail.fileKind.${kind}`)} ·{' '}
          {fileSize(file.size)}
        </p>
        {event ? (
          <>
            <p>
              {t('issueDetail.fileBy', {
                who: whoDid(event, issue, t),
                date: format.date(event.at, now),
              })}
            </p>
            <p>
              <TextLink href={`#event-${event.seq}`} className="relative z-10">
                {t('issueDetail.fileWith', {
                  seq: event.seq,
                  event: t(`events.did.${event.type}`),
                })}
              </TextLink>
            </p>
          </>
        ) : null}
      </div>
    </li>
  )
}
