const MARKS = {
  image: 'M6 22l6-7 5 5 3-3 4 5M9.5 12.5h.01',
  paper: 'M10 14h12M10 18h12M10 22h7',
  sheet: 'M9 13h14v10H9zM9 18h14M16 13v10',
  slides: 'M9 13h14v8H9zM16 21v3M12 24h8',
  pdf: 'M10 23c4-2 7-7 6-10-1-2-3 1-1 4 2 4 5 5 7 4',
  other: 'M10 18h12',
} as const

export type FileKind = keyof typeof MARKS

/** What kind of file a media type is, as people say it. */
export function fileKind(mediaType: string): FileKind {
  if (mediaType.startsWith('image/')) return 'image'
  if (mediaType === 'application/pdf') return 'pdf'
  if (/spreadsheet|excel/.test(mediaType)) return 'sheet'
  if (/presentation|powerpoint/.test(mediaType)) return 'slides'
  return /word/.test(mediaType) ? 'paper' : 'other'
}

/** A sheet of paper with the sign of its kind; decoration, the kind also stands in words. */
export function FileIcon({ kind, className = 'size-8' }: { kind: FileKind; className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 text-ink-3 ${className}`} aria-hidden="true">
      <path
        d={`M6 3h14l6 6v20H6zM20 3v6h6${MARKS[kind]}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
