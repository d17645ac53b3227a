import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { tryTurn } from '#lib/db/turn.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { FACT_RULES, reachedThresholds, type Threshold } from '#lib/domain/facts.ts'
import { factKey } from '#lib/domain/origin.ts'
import { policyAt, type Terms } from '#lib/domain/time-policy.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import { translator } from '#lib/i18n/translator.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { type LatestFact, latestFacts } from './latest.ts'
import { type Told, toldOf } from './told.ts'

const TRANSACTION = { maxWait: 15_000, timeout: 20_000 } as const

/**
 * Warns of the dated facts that run out: at the first threshold reached one issue of the chamber is
 * opened, at each later one the open issue is told, once each. Every fact is a transaction of its
 * own, and the chamber is locked in it, so several workers and one that is killed warn once.
 * @returns how many facts were warned of
 * @throws whatever stopped the first that could not be warned of, after all others had their turn
 */
export async function warnOfFacts(now: Date): Promise<number> {
  let warned = 0
  const defects: unknown[] = []
  for (const { id: districtId } of await prisma.district.findMany({ orderBy: { id: 'asc' } })) {
    const db = districtDb(districtId)
    const facts = await latestFacts(db)
    if (facts.length === 0) continue
    const [terms, told] = await Promise.all([
      loadTerms(db, districtId, now),
      toldOf(
        db,
        facts.map(({ chamberCode }) => chamberCode),
      ),
    ])
    const due = facts.filter((fact) => newThresholds(fact, told(fact), terms, now).length > 0)
    for (const fact of due) {
      const place = { districtId, terms, now }
      try {
        if (await db.$transaction((tx) => warn(tx, place, fact), TRANSACTION)) warned += 1
      } catch (error) {
        // One chamber in disorder must not silence the warnings of all others.
        defects.push(error)
      }
    }
  }
  if (defects.length > 0) throw defects[0]
  return warned
}

type Place = Readonly<{ districtId: string; terms: Terms; now: Date }>

/** The thresholds that have been reached since this fact was last spoken of. */
function newThresholds(fact: LatestFact, told: Told, terms: Terms, now: Date): Threshold[] {
  if (fact.validUntil === null) return []
  const { warnMonths } = policyAt(terms.policies(now.toISOString()), undefined).policy
  const reached = reachedThresholds(fact.validUntil, warnMonths, dateOf(now))
  const { since, months } = told
  return reached.filter((one) => (since === null || one.on > since) && !months.includes(one.months))
}

/** Looks again under the lock: somebody may have entered a new fact, or warned already. */
async function warn(tx: Tx, place: Place, { chamberCode, kind }: LatestFact): Promise<boolean> {
  const { districtId, terms, now } = place
  if (!(await tryTurn(tx, { of: 'chamber', districtId, unit: chamberCode }))) return false
  const fact = (await latestFacts(tx, chamberCode)).find((one) => one.kind === kind)
  if (!fact) return false
  const told = (await toldOf(tx, [chamberCode]))(fact)
  const reached = newThresholds(fact, told, terms, now)
  if (reached.length === 0) return false
  return told.openNumber === null ? open(tx, place, fact) : feed(tx, place, fact, told, reached)
}

/** The thresholds the open issue has not been told of. */
async function feed(
  tx: Tx,
  { districtId, now }: Place,
  fact: LatestFact,
  { openNumber }: Told,
  reached: readonly Threshold[],
): Promise<boolean> {
  const cause = { kind: 'rule', ref: factKey(fact.kind) } as const
  const by = { districtId, actorId: null, unit: null, office: null, cause }
  const [first, ...rest] = reached.map(
    ({ months }) => ({ type: 'fact.warned', payload: { factId: fact.id, months } }) as const,
  )
  if (!first || openNumber === null) return false
  return (await appendToIssue(tx, by, openNumber, now, () => [first, ...rest])) !== null
}

/** Opens the issue in the name of whoever entered the fact. */
async function open(tx: Tx, { districtId, now }: Place, fact: LatestFact): Promise<boolean> {
  const { id: factId, kind, chamberCode, validUntil: until, enteredById } = fact
  const chamber = await tx.unit.findFirst({
    where: { code: chamberCode },
    select: { code: true, path: true, name: true },
  })
  if (!chamber || until === null) return false
  const { category, proof } = FACT_RULES[kind]
  const unit = ancestorCodes(chamber.path)[0] ?? chamber.code
  const cause = { kind: 'rule', ref: factKey(kind) } as const
  const by = { districtId, personId: enteredById, unit, office: 'clerk', cause } as const
  await openIssue(
    tx,
    by,
    {
      chamber: { code: chamber.code, path: chamber.path, level: 'chamber' },
      ...issueWords(fact, until, chamber.name),
      category,
      source: 'other',
      origin: { kind: 'fact', fact: kind, factId, until, proofKinds: [...proof] },
      targetOn: until,
    },
    now,
  )
  return true
}

/** The record is kept in Chinese, whatever language it is looked at in. */
function issueWords({ kind }: LatestFact, until: string, chamber: string) {
  const t = translator('zh-CN')
  const { proof } = FACT_RULES[kind]
  const values = {
    chamber,
    fact: t(`codes.factKind.${kind}`),
    date: until,
    proof: proof.map((one) => t(`codes.evidenceKind.${one}`)).join(t('errors.separator')),
  }
  return {
    title: t('facts.issue.title', values),
    description: t('facts.issue.description', values),
    remedy: t('facts.issue.remedy', values),
  }
}
