import type { Translate } from '#lib/i18n/translator.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import type { Shortlist } from './dto.ts'

/** The shortlist as a spreadsheet, in the order of the page. */
export function shortlistSheet({ candidates }: Shortlist, t: Translate): Promise<Buffer> {
  return writeSheet({
    name: t('awards.shortlist.file'),
    columns: [
      { heading: t('awards.shortlist.place'), width: 8 },
      { heading: t('fields.code'), width: 18 },
      { heading: t('fields.chamber'), width: 30 },
      { heading: t('awards.shortlist.total'), width: 14 },
      { heading: t('awards.shortlist.sealed'), width: 14 },
    ],
    rows: candidates.map(({ chamber, total, sealed }, index) => [
      index + 1,
      chamber.code,
      chamber.name,
      total,
      sealed,
    ]),
  })
}
