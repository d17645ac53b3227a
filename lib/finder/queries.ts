import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { searchWords } from '#lib/search/fold.ts'
import { errorsAllowed } from '#lib/search/likeness.ts'
import type { Found, SearchResults } from './dto.ts'
import { findIssues } from './find-issues.ts'
import { findPeople, findUnits, peopleSpelledLike, unitsSpelledLike } from './find-names.ts'
import type { SearchInput } from './schema.ts'

const NONE: Found<never> = { items: [], more: false }

/**
 * Units, persons and issues that the actor sees and the words find, best first of each kind. When
 * nothing is spelled like a Latin word, names that are spelled much like it.
 */
export async function search(
  actor: Actor,
  { q, limit }: SearchInput,
  today: string,
): Promise<SearchResults> {
  const words = searchWords(q)
  if (words.length === 0) return { units: NONE, people: NONE, issues: NONE, isLoose: false }
  const [units, people, issues] = await Promise.all([
    isGranted(actor, 'read_unit') ? findUnits(actor, { words }, limit) : NONE,
    isGranted(actor, 'read_people') ? findPeople(actor, { words }, { limit, today }) : NONE,
    isGranted(actor, 'read') ? findIssues(actor, { q, limit, today }) : NONE,
  ])
  const exact = { units, people, issues, isLoose: false }
  const word = words.join('')
  const isNothing = [units, people, issues].every(({ items }) => items.length === 0)
  return isNothing && errorsAllowed(word) > 0 ? spelledLike(actor, { word, limit, today }) : exact
}

async function spelledLike(
  actor: Actor,
  { word, limit, today }: { word: string; limit: number; today: string },
): Promise<SearchResults> {
  const [codes, ids] = await Promise.all([
    isGranted(actor, 'read_unit') ? unitsSpelledLike(actor, word, limit) : [],
    isGranted(actor, 'read_people') ? peopleSpelledLike(actor, word, { limit, today }) : [],
  ])
  const [units, people] = await Promise.all([
    codes.length > 0 ? findUnits(actor, { keys: codes }, limit) : NONE,
    ids.length > 0 ? findPeople(actor, { keys: ids }, { limit, today }) : NONE,
  ])
  return {
    units,
    people,
    issues: NONE,
    isLoose: codes.length + ids.length > 0,
  }
}
