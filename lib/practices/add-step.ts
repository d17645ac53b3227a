import { toDateColumn } from '#lib/domain/calendar.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { sealedScores } from './scores.ts'

type Step = Readonly<{
  chamberCode: string
  practiceId?: string
  standardCode: string | null
  item: string | null
  title: string
  text: string
  dueOn?: string | undefined
}>

/** Writes a step into the plan of a chamber, with the last score of its item. */
export async function writeStep({ tx, actor, now }: Ctx, step: Step): Promise<string> {
  const { districtId, personId: createdById } = actor
  const scores = await sealedScores(tx, districtId, [step.chamberCode])
  const last = scores.find(
    ({ standard, item }) => standard === step.standardCode && item === step.item,
  )
  const { dueOn, ...facts } = step
  const { id } = await tx.planStep.create({
    data: {
      districtId,
      ...facts,
      dueOn: dueOn ? toDateColumn(dueOn) : null,
      scoreBefore: last?.score ?? null,
      createdById,
      createdAt: now,
    },
    select: { id: true },
  })
  return id
}
