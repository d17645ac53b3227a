import type { Prisma } from '#lib/db/district.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { townshipFacts } from './facts.ts'

/** Computes the facts of a quarter and puts them in place of those computed before. */
export async function writeLines(
  { tx, actor: { districtId } }: Ctx,
  { id: evaluationId, period }: Readonly<{ id: string; period: string }>,
): Promise<void> {
  const facts = await townshipFacts(districtId, period)
  await tx.evaluationLine.deleteMany({ where: { evaluationId } })
  await tx.evaluationLine.createMany({
    data: [...facts].map(([unitCode, own]) => {
      return { districtId, evaluationId, unitCode, facts: own as unknown as Prisma.InputJsonObject }
    }),
  })
}
