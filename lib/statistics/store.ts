import type { Prisma, Tx } from '#lib/db/district.ts'
import { figureVersions } from '#lib/domain/figures.ts'
import type { MonthlyFigures } from '#lib/domain/monthly-report.ts'

type Made = Readonly<{
  districtId: string
  month: string
  figures: MonthlyFigures
  now: Date
  /** Null when the clock made it. */
  madeById: string | null
}>

/** Stores the report of a month, in place of one made before. */
export async function storeReport(tx: Tx, made: Made): Promise<void> {
  const { districtId, month, figures, now: madeAt, madeById } = made
  const data = {
    figures: figures as unknown as Prisma.InputJsonObject,
    versions: figureVersions(),
    madeAt,
    madeById,
  }
  await tx.monthlyReport.upsert({
    where: { districtId_month: { districtId, month } },
    create: { districtId, month, ...data },
    update: data,
  })
}
