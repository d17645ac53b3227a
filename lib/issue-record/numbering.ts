import type { Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { PaperKind, Rung } from '#lib/domain/codes.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { UNNUMBERED } from '#lib/domain/firing.ts'

/** What stands behind the unit in a number: 南工商联督〔2026〕12号. */
const MARKS: Readonly<Record<PaperKind | Rung, string>> = {
  prompt: '提',
  remind: '催',
  supervise: '督',
  circulate: '通',
  dispatch_order: '交',
  rectification_notice: '整',
  remind_order: '催',
  supervise_order: '督',
  extension_form: '延',
  closure_form: '销',
}

/**
 * Gives an event that speaks officially its number, from the counter of the issuing unit, the kind
 * and the year. The counter is part of the transaction, so numbers have no gaps.
 */
export async function numbered(
  tx: Tx,
  districtId: string,
  event: NewEvent,
  now: Date,
): Promise<NewEvent> {
  if (event.type === 'supervision.issued' && event.payload.number === UNNUMBERED) {
    const { issuer, rung } = event.payload
    const number = await nextNumber(tx, { districtId, issuer, of: rung, now })
    return { ...event, payload: { ...event.payload, number } }
  }
  if (event.type === 'paper.issued' && event.payload.number === UNNUMBERED) {
    const { issuer, kind } = event.payload
    const number = await nextNumber(tx, { districtId, issuer, of: kind, now })
    return { ...event, payload: { ...event.payload, number } }
  }
  return event
}

/** The counter of a series: of one unit, one kind and one year (`YYYY`). */
export function seriesKey(issuer: string, of: PaperKind | Rung, year: string): string {
  return `paper-${issuer}-${MARKS[of]}-${year}`
}

/** A number of a series; `stem` stands for the unit, as in 南工商联督〔2026〕12号. */
export function seriesNumber(
  stem: string,
  of: PaperKind | Rung,
  year: string,
  value: number,
): string {
  return `${stem}${MARKS[of]}〔${year}〕${value}号`
}

type Series = Readonly<{ districtId: string; issuer: string; of: PaperKind | Rung; now: Date }>

async function nextNumber(tx: Tx, { districtId, issuer, of, now }: Series): Promise<string> {
  const year = dateOf(now).slice(0, 4)
  const key = seriesKey(issuer, of, year)
  const [row] = await tx.$queryRaw<{ value: number; stem: string }[]>`
    INSERT INTO counter (district_id, key, value) VALUES (${districtId}, ${key}, 1)
    ON CONFLICT (district_id, key) DO UPDATE SET value = counter.value + 1
    RETURNING value, (
      SELECT coalesce(document_code, name) FROM unit
      WHERE unit.district_id = counter.district_id AND unit.code = ${issuer}
    ) AS stem`
  if (!row) throw new Error('the counter returned nothing')
  return seriesNumber(row.stem, of, year, row.value)
}
