import type { CheckupDetail } from '#lib/checkups/dto.ts'
import { type Translate, template } from '#lib/i18n/translator.ts'

/** Whose points somebody may enter: the chamber's own, or those the federation confirms. */
export type Side = 'self' | 'score'

/** Which points the page takes from this person; null when it takes none. */
export function sideOf({ may }: CheckupDetail): Side | null {
  if (may.score) return 'score'
  return may.selfScore ? 'self' : null
}

/** What one line of the sheet says of one side. */
export type Said = Readonly<{ score: number | null; words: string; version: number }>
/** An item as scoring needs to know it. */
export type KeptItem = Said & Readonly<{ code: string; max: number; needsWords: boolean }>

/** Everything the keeper of a sheet starts from; goes to the browser. */
export type KeeperSetup = Readonly<{
  id: string
  side: Side | null
  /** Where entries wait: one place for each account and check-up. */
  place: string
  items: readonly KeptItem[]
  totals: Totals
  text: ReturnType<typeof keeperText>
}>
export type Totals = Readonly<{ running: number; scored: number; selfScored: number }>

export function keeperSetup(checkup: CheckupDetail, account: string, t: Translate): KeeperSetup {
  const { id, running, scored, selfScored } = checkup
  const side = sideOf(checkup)
  const items = checkup.sections.flatMap((section) => section.items)
  return {
    id,
    side,
    place: `checkup:${id}:${side}:${account}`,
    items: items.map((item) => ({
      code: item.code,
      max: item.points,
      needsWords: side === 'score' && item.kind !== 'bonus',
      score: side === 'self' ? item.selfScore : item.score,
      words: (side === 'self' ? item.selfNote : item.reason) ?? '',
      version: item.version,
    })),
    totals: { running, scored, selfScored },
    text: keeperText(t),
  }
}

/** Words of the lines, made on the server so that no dictionary goes to the browser. */
function keeperText(t: Translate) {
  return {
    saved: t('checkups.state.saved'),
    sending: t('checkups.state.sending'),
    waiting: t('checkups.state.waiting'),
    signedOut: t('checkups.state.signedOut'),
    needsScore: template(t, 'checkups.state.needsScore', 'max'),
    needsWords: t('checkups.state.needsWords'),
    conflict: t('checkups.state.conflict'),
    mine: template(t, 'checkups.state.mine', 'score', 'words'),
    theirs: template(t, 'checkups.state.theirs', 'score', 'words'),
    keepMine: t('checkups.state.keepMine'),
    keepTheirs: t('checkups.state.keepTheirs'),
    unsent: template(t, 'checkups.state.unsent', 'count'),
  }
}
