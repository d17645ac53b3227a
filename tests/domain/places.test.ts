import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS, UNIT_KIND_CODES, UNIT_KINDS } from '#lib/domain/codes.ts'
import { OFFICE_CODES, OFFICES, officeFits, ROLES } from '#lib/domain/offices.ts'
import {
  ancestorCodes,
  childPath,
  codeOf,
  isBelow,
  isWithin,
  mayHangUnder,
} from '#lib/domain/unit-path.ts'

const code = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z-]{0,8}$/)
const codes = fc.array(code, { minLength: 1, maxLength: 4 })

function pathOf(parts: readonly string[]): string {
  return parts.reduce<string | null>(childPath, null) ?? ''
}

describe('the path of a unit', () => {
  it('holds the codes from the root, each followed by a slash', () => {
    expect(pathOf(['500119', '500119001', 'DCSH'])).toBe('/500119/500119001/DCSH/')
  })

  it('gives back the codes it was made of', () => {
    fc.assert(
      fc.property(codes, (parts) => {
        const path = pathOf(parts)
        expect(codeOf(path)).toBe(parts.at(-1))
        expect(ancestorCodes(path)).toEqual(parts.slice(0, -1))
      }),
    )
  })

  it('lies within exactly those paths whose codes it begins with', () => {
    fc.assert(
      fc.property(codes, codes, fc.boolean(), (a, b, isChild) => {
        const parts = isChild ? [...b, ...a] : a
        const begins = b.every((part, at) => parts[at] === part)
        expect(isWithin(pathOf(parts), pathOf(b))).toBe(begins)
        expect(isBelow(pathOf(parts), pathOf(b))).toBe(begins && parts.length > b.length)
      }),
    )
  })

  it('does not take a longer code for a unit below', () => {
    expect(isWithin('/1/40/', '/1/4/')).toBe(false)
    expect(isWithin('/1/4/', '/1/40/')).toBe(false)
  })

  it('is within nothing when the other path is missing or unfinished', () => {
    for (const broken of ['', '/', '/1/4', '1']) {
      expect([broken, isWithin('/1/4/', broken)]).toEqual([broken, false])
      expect([broken, isBelow('/1/4/', broken)]).toEqual([broken, false])
    }
    expect(isWithin('', '/1/')).toBe(false)
  })

  it('has a last code, or is not a path', () => {
    expect(() => codeOf('')).toThrow('not a unit path')
    expect(() => codeOf('/')).toThrow('not a unit path')
  })
})

describe('the levels of the tree', () => {
  it('hang under one another as the practice has it', () => {
    const allowed = LEVELS.flatMap((level) =>
      LEVELS.filter((parent) => mayHangUnder(level, parent)).map((parent) => `${level} ${parent}`),
    )
    expect(allowed).toEqual([
      'district district',
      'township district',
      'chamber district',
      'chamber township',
      'member chamber',
    ])
  })
})

describe('the offices', () => {
  it('exist at one level each', () => {
    const homes: Record<string, readonly string[]> = {
      district: [
        'clerk',
        'director',
        'department_officer',
        'system_admin',
        'security_admin',
        'audit_admin',
      ],
      township: ['township_officer'],
      chamber: [
        'district_leader',
        'party_instructor',
        'president',
        'secretary_general',
        'vice_president',
        'board_supervisor',
      ],
      member: ['member_contact'],
    }
    for (const kind of UNIT_KIND_CODES) {
      const level = UNIT_KINDS[kind]
      const fitting = OFFICE_CODES.filter((office) => officeFits(office, { level, kind }))
      const wanted = homes[level]?.filter((office) =>
        level !== 'district' ? true : (office === 'department_officer') === (kind === 'department'),
      )
      expect([kind, fitting]).toEqual([kind, wanted])
    }
  })

  it('do not fit a unit whose level and kind contradict each other', () => {
    expect(officeFits('clerk', { level: 'township', kind: 'federation' })).toBe(false)
    expect(officeFits('clerk', { level: 'district', kind: 'subdistrict' })).toBe(false)
  })

  it('carry every role there is', () => {
    const carried = new Set(OFFICE_CODES.map((office) => OFFICES[office].role))
    expect(ROLES.filter((role) => !carried.has(role))).toEqual([])
  })
})
