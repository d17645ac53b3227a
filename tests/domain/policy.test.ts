import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportSubject, unitSubject } from '#lib/domain/issue-view.ts'
import {
  type Action,
  type Actor,
  can,
  isGranted,
  REACHES,
  reaches,
  type Subject,
} from '#lib/domain/policy.ts'
import { CAST, person } from '#tests/support/domain/actors.ts'
import { UNITS as U } from '#tests/support/domain/units.ts'

const district = U.federation.code
const empty: Subject = { districtId: district, paths: [] }

describe('how far a grant reaches', () => {
  const { dongcheng } = CAST
  const at = (...paths: string[]): Subject => ({ districtId: district, paths })

  it.each<[string, (typeof REACHES)[number], Subject, boolean]>([
    ['the whole district', 'all', empty, true],
    ['the unit itself, by subtree', 'subtree', at(U.dongcheng.path), true],
    ['what lies below, by subtree', 'subtree', at(U.member.path), true],
    ['what lies above, by subtree', 'subtree', at(U.federation.path), false],
    ['the neighbour, by subtree', 'subtree', at(U.nancheng.path), false],
    ['one of several, by subtree', 'subtree', at(U.nancheng.path, U.chamber.path), true],
    ['the unit itself', 'unit', at(U.dongcheng.path), true],
    ['what lies below, by unit', 'unit', at(U.chamber.path), false],
    ['what the person reported', 'own', { ...empty, ownerIds: [dongcheng.personId] }, true],
    ['what another reported', 'own', { ...empty, ownerIds: ['person-else'] }, false],
    ['what the unit holds', 'own', { ...empty, ownerPaths: [U.dongcheng.path] }, true],
    ['what a unit below holds', 'own', { ...empty, ownerPaths: [U.chamber.path] }, false],
    ['where the unit only stands', 'own', at(U.dongcheng.path), false],
    ['nothing, by subtree', 'subtree', empty, false],
    ['nothing, by unit', 'unit', empty, false],
    ['nothing, by own', 'own', empty, false],
  ])('covers or not: %s', (_what, reach, subject, covered) => {
    expect(reaches(reach, dongcheng, U.dongcheng, subject)).toBe(covered)
  })

  it('never leaves the district, whatever the reach', () => {
    const foreign: Subject = {
      districtId: U.otherFederation.code,
      paths: [U.dongcheng.path],
      ownerIds: [dongcheng.personId],
      ownerPaths: [U.dongcheng.path],
    }
    for (const reach of REACHES) {
      expect(reaches(reach, dongcheng, U.dongcheng, foreign)).toBe(false)
    }
  })

  it('is nothing when the district or the unit of the appointment is missing', () => {
    const lost: Actor = { ...dongcheng, districtId: '' }
    const full = { paths: [U.dongcheng.path, ''], ownerIds: [''], ownerPaths: [''] }
    const nowhere = { ...U.dongcheng, path: '' }
    const nameless: Actor = { ...dongcheng, personId: '' }
    for (const reach of REACHES) {
      expect(reaches(reach, lost, U.dongcheng, { districtId: '', ...full })).toBe(false)
    }
    for (const reach of ['subtree', 'unit', 'own'] as const) {
      const subject = { districtId: district, ...full }
      expect([reach, reaches(reach, nameless, nowhere, subject)]).toEqual([reach, false])
    }
  })
})

describe('what somebody can do', () => {
  const actions: Action[] = ['read', 'comment', 'report', 'read_unit', 'read_people']

  it('is nothing without an office', () => {
    const subject = { ...empty, paths: [U.chamber.path], ownerPaths: [U.chamber.path] }
    for (const action of actions) {
      expect(can(CAST.nobody, action, subject)).toBeNull()
      expect(isGranted(CAST.nobody, action)).toBe(false)
    }
  })

  it('needs a place for everybody whose reach is less than the district', () => {
    for (const actor of [CAST.dongcheng, CAST.secretary, CAST.member, CAST.leader]) {
      for (const action of actions) expect(can(actor, action, empty)).toBeNull()
    }
    expect(can(CAST.director, 'read', empty)?.role).toBe('director')
  })

  it('names the appointment that reaches, not merely the first', () => {
    const both = person('both', ['president', U.elsewhere], ['township_officer', U.dongcheng])
    const subject = { districtId: district, paths: [U.chamber.path] }
    expect(can(both, 'read', subject)?.unit.code).toBe(U.dongcheng.code)
    const at = unitSubject(district, U.elsewhere.path)
    expect(can(both, 'dispatch', at)?.office).toBe('president')
  })

  it('adds up over offices and never takes away', () => {
    const offices = fc.uniqueArray(
      fc.constantFrom(...Object.values(CAST).flatMap((actor) => actor.appointments)),
      { maxLength: 4 },
    )
    const subjects = fc.constantFrom(...Object.values(U)).map(({ path }) => ({
      districtId: district,
      paths: [path],
      ownerPaths: [path],
    }))
    fc.assert(
      fc.property(offices, subjects, fc.constantFrom(...actions), (held, subject, action) => {
        const holding = (appointments: Actor['appointments']) => ({ ...CAST.nobody, appointments })
        const singly = held.some((one) => can(holding([one]), action, subject))
        expect(can(holding(held), action, subject) !== null).toBe(singly)
      }),
    )
  })
})

describe('reporting about a chamber', () => {
  const about = reportSubject(district, U.chamber.path, [U.member.path, U.fellow.path])
  const may = (actor: Actor) => can(actor, 'report', about) !== null

  it('is open to the district, the township, the chamber, its leader, instructor and members', () => {
    const who = [
      'clerk',
      'director',
      'dongcheng',
      'secretary',
      'leader',
      'instructor',
      'member',
    ] as const
    for (const name of who) expect([name, may(CAST[name])]).toEqual([name, true])
  })

  it('is closed to everybody else', () => {
    const who = [
      'nancheng',
      'sibling',
      'elsewhere',
      'outsider',
      'leaderElsewhere',
      'department',
      'sysadmin',
      'secadmin',
      'auditor',
      'otherClerk',
      'otherTown',
      'nobody',
    ] as const
    for (const name of who) expect([name, may(CAST[name])]).toEqual([name, false])
  })
})
