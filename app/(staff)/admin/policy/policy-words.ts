import { dateOf } from '#lib/domain/calendar.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PolicySaved, Rehearsal, RehearsedChange } from '#lib/time-policy/dto.ts'

/** So many differences are told one by one. */
const MOST_NOTES = 200

/** That a version is in force, or from when. */
export function savedWords({ version, from }: PolicySaved, t: Translate) {
  const message =
    from === null
      ? t('timePolicy.switched', { version })
      : t('timePolicy.switchedLater', { version, date: from })
  return { message }
}

/** What a rehearsal found: the sum, and each difference with the issue it is about. */
export function rehearsalNotes({ from, issues, isCut, same, changes }: Rehearsal, t: Translate) {
  const number = (kind: RehearsedChange['kind']) =>
    changes.filter((change) => change.kind === kind).length
  const sum = { issues, same, date: dateOf(new Date(from)) }
  const message =
    changes.length === 0
      ? t('timePolicy.rehearsal.same', sum)
      : t('timePolicy.rehearsal.differs', {
          ...sum,
          added: number('added'),
          removed: number('removed'),
          moved: number('moved'),
        })
  const rest = changes.length - MOST_NOTES
  const more = [
    ...(rest > 0 ? [{ text: t('timePolicy.rehearsal.more', { count: rest }) }] : []),
    ...(isCut ? [{ text: t('timePolicy.rehearsal.cut', { issues }) }] : []),
  ]
  const notes = changes.slice(0, MOST_NOTES).map((change) => noteOf(change, t))
  return { message, notes: [...notes, ...more] }
}

function noteOf(change: RehearsedChange, t: Translate) {
  const { kind, number, title, unitName: unit, what, clock, at, was } = change
  const act =
    what === 'sign'
      ? t('timePolicy.rehearsal.sign')
      : t('timePolicy.rehearsal.rung', {
          clock: t(`codes.clock.${clock}`),
          rung: t(`codes.rung.${what}`),
        })
  const date = dateOf(new Date(at))
  const before = was === null ? '' : dateOf(new Date(was))
  const text = t(`timePolicy.rehearsal.${kind}`, { number, title, unit, act, date, was: before })
  return { text, href: `/issues/${number}` }
}
