import { fileSize } from '#lib/i18n/format.ts'
import type { EvidenceDto } from '#lib/issues/dto.ts'
import { FileIcon, fileKind } from './file-icon.tsx'

type File = Pick<EvidenceDto, 'id' | 'name' | 'mediaType' | 'size' | 'hasPreview'>

/** Address of the bytes of a file. */
export function evidenceUrl(id: string): string {
  return `/api/v1/evidence/${id}`
}

/** The files of one statement, small, in a row; each opens the file itself. */
export function EvidenceLinks({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={evidenceUrl(file.id)}
            className="group flex min-h-11 max-w-60 items-center gap-2 rounded border border-rule text-ink-2 text-sm hover:border-rule-strong"
          >
            {file.hasPreview ? (
              <EvidencePicture file={file} className="size-16 rounded-sm object-cover" />
            ) : (
              <>
                <FileIcon kind={fileKind(file.mediaType)} className="ml-1 size-7" />
                <span className="min-w-0 py-1 pr-2">
                  <span className="block truncate text-action group-hover:underline">
                    {file.name}
                  </span>
                  <span className="block text-ink-3">{fileSize(file.size)}</span>
                </span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The small picture of a file, named by the file. */
export function EvidencePicture({ file, className }: { file: File; className: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: the bytes are private and already small
    <img
      src={`${evidenceUrl(file.id)}?preview`}
      alt={file.name}
      width={64}
      height={64}
      loading="lazy"
      className={className}
    />
  )
}
