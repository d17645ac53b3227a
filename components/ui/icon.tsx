const PATHS = {
  admin:
    'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM10 2.5v3m0 9v3m7.5-7.5h-3m-9 0h-3m12.8-5.3-2.1 2.1m-6.4 6.4-2.1 2.1m10.6 0-2.1-2.1M6.8 6.8 4.7 4.7',
  add: 'M10 4v12M4 10h12',
  award: 'M10 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM7.5 12 6.5 17l3.5-2 3.5 2-1-5',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-2 6.5h13c-.5-1-2-2.5-2-6.5A4.5 4.5 0 0 0 10 3ZM8 16.5a2 2 0 0 0 4 0',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7 11.5h2v2H7z',
  chambers: 'M3 17h14M4.5 17V6.5L10 3l5.5 3.5V17M8 17v-4h4v4M8 9h.01M12 9h.01',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  checkup: 'M5 4h10v13H5zM8 2.8h4V5H8zM7.5 11h1.3l1-2.3 1.3 4 .9-1.7h1.2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.8 1.8',
  close: 'm5 5 10 10M15 5 5 15',
  dashboard: 'M3.5 16.5h13M5.5 13.5v-4m4.5 4v-9m4.5 9v-6',
  down: 'm5 7.5 5 5 5-5',
  feedback: 'M3.5 4.5h13v9H9.5L6 16.5v-3H3.5zM7 8h6M7 10.5h4',
  find: 'M3.5 4.5h13v11h-13zM6.5 8l2 2-2 2M10.5 12h3',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  issues: 'M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3.5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  panel: 'M3 4h14v12H3zM8 4v12',
  paper: 'M5 3h7l3 3v11H5zM12 3v3h3',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM4 17c.6-3 2.9-4.7 6-4.7s5.4 1.7 6 4.7',
  returned: 'M5 3h7l3 3v11H5zM12.5 11.5h-5m2-2-2 2 2 2',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  standard: 'M4 3.5h12v13H4zM6.8 7.2l1 1 1.7-1.9M6.8 12.2l1 1 1.7-1.9M11.5 7.5h2M11.5 12.5h2',
  up: 'm5 12.5 5-5 5 5',
  walk: 'M11 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM6.5 10.5 8 7.5l3-.5 1.5 3 2.5 1M10 11l-1 2.5L6 17.5m3-4 2.5 1.5 1 3',
  workbench: 'M3 11.5h4l1 2.5h4l1-2.5h4M3 11.5 5 4h10l2 7.5V16.5H3z',
} as const

export type IconName = keyof typeof PATHS

/** A line icon in the colour of the text beside it; always decoration, the words carry the meaning. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" className={`shrink-0 ${className}`} aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
