import { recordAct } from '#lib/audit/record.ts'
import type { Category } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { translator } from '#lib/i18n/translator.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { itemTexts } from '../item-texts.ts'
import { type LoadedProblem, loadProposal } from '../load.ts'
import { relate } from '../relate.ts'
import { acceptProblemInput } from '../schema.ts'

/**
 * Opens the issue of the township for a problem its chambers have in common, and links those of their
 * issues that are still open, both ways. The issues themselves go on as they were.
 * @throws DomainError 403; not_found; stale_version; problem_decided; origin_open.
 */
export const acceptProblem = defineCommand({
  name: 'accept-problem',
  input: acceptProblemInput,
  async run(ctx, input): Promise<{ number: string }> {
    const { tx, actor, now } = ctx
    const { problem, appointment } = await loadProposal(ctx, input)
    const open = problem.parts.map(({ issue }) => issue).filter(({ endedAt }) => endedAt === null)
    const [first] = open
    if (!first) throw new DomainError('problem_over')
    const { districtId, personId } = actor
    const { unit, office } = appointment
    const cause = { kind: 'person' } as const
    const [text = problem.item] = await itemTexts(tx, [problem])
    const opened = await openIssue(
      tx,
      { districtId, personId, unit: unit.code, office, cause },
      { ...openingOf(problem, open, text), category: first.category as Category },
      now,
    )
    const by = { districtId, actorId: personId, unit: unit.code, office, cause }
    const numbers = open.map(({ number }) => number)
    await relate(tx, by, opened.number, numbers, now)
    await tx.commonProblem.updateMany({
      where: { id: problem.id },
      data: {
        status: 'accepted',
        issueId: opened.id,
        decidedById: personId,
        decidedAt: now,
        version: { increment: 1 },
      },
    })
    const item = `${problem.standardCode}/${problem.item}`
    await recordAct(ctx, 'accept-problem', `unit:${problem.townshipCode}`, { item })
    return { number: opened.number }
  },
})

type Part = LoadedProblem['parts'][number]['issue']

/** The record is kept in Chinese, whatever language it is looked at in. */
function openingOf(problem: LoadedProblem, open: readonly Part[], itemText: string) {
  const { id: problemId, township, standardCode: standard, item } = problem
  const t = translator('zh-CN')
  const values = {
    township: township.name,
    item,
    text: itemText,
    count: open.length,
    chambers: open.map(({ chamber }) => chamber.name).join(t('errors.separator')),
  }
  const title = t('commonProblems.issue.title', values)
  const remedy = open.find((one) => one.remedy)?.remedy
  return {
    chamber: { code: township.code, path: township.path, level: 'township' },
    title: [...title].slice(0, TEXT_LIMITS.title).join(''),
    description: t('commonProblems.issue.description', values),
    source: 'checkup',
    origin: { kind: 'common', standard, item, problemId, township: township.code },
    ...(remedy ? { remedy } : {}),
  } as const
}
