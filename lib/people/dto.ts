import type { Office } from '#lib/domain/offices.ts'

/** An office somebody holds, held or will hold; dates are `YYYY-MM-DD`, `untilOn` the last day. */
export type HeldOffice = Readonly<{
  id: string
  office: Office
  unitCode: string
  unitName: string
  fromOn: string
  untilOn: string | null
}>

/** A person in a list: phone masked, offices held on the day asked for. */
export type PersonLine = Readonly<{
  id: string
  name: string
  phone: string | null
  offices: HeldOffice[]
  account: 'none' | 'active' | 'disabled'
}>

/** What a person signs in with; never the hash. */
export type AccountFacts = Readonly<{
  login: string
  disabled: boolean
  version: number
  passwordChangedAt: string
}>

/** A person with every office, past ones included, and what the viewer may do. */
export type PersonDetail = Omit<PersonLine, 'account'> &
  Readonly<{
    isSelf: boolean
    past: HeldOffice[]
    /** Null for those who do not manage people. */
    account: AccountFacts | null
    hasAccount: boolean
    may: Readonly<{ manage: boolean; appoint: boolean }>
  }>

/** A password that was made up; shown once and kept nowhere. */
export type NewPassword = Readonly<{ personId: string; login: string; password: string | null }>
