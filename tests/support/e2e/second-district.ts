import { randomInt } from 'node:crypto'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { type Caller, callerFor, type Json, runCli } from '#tests/support/api-caller.ts'
import { sharedProduct } from '#tests/support/server.ts'
import type { Browsers } from './browsers.ts'
import { fillIn } from './forms.ts'
import { rawGet } from './raw-get.ts'
import { smallPdf } from './uploads.ts'

/** One district of the database as its own people know it. */
type District = Readonly<{
  code: string
  chamber: string
  township: string
  /** Words that stand on its pages and must stand on no page of another district. */
  words: readonly string[]
  clerk: Caller
  /** Accounts to look around with: the clerk, the system administrator, and others. */
  logins: readonly [Login, Login, ...Login[]]
}>

/** The demo's accounts have the demo's password. */
type Login = Readonly<{ login: string; password?: string }>

/** What one district has and another must not find. */
type Holdings = Readonly<{
  number: string
  version: number
  assignmentId: string
  evidenceId: string
  personId: string
}>

/** A district with what it has. */
export type Side = Readonly<{ district: District; has: Holdings }>

/** The demo district. */
export async function demoDistrict(): Promise<District> {
  return {
    code: '500119',
    chamber: 'SH001',
    township: '500119001',
    words: ['南川', '东城街道', 'NC-20'],
    clerk: await callerFor(sharedProduct(), 'clerk'),
    logins: [
      { login: 'clerk' },
      { login: 'sysadmin' },
      { login: 'auditor' },
      { login: 'dongcheng' },
      { login: 'member' },
    ],
  }
}

/** Founds a second district beside it: by the command line, then through the pages for units. */
export async function foundDistrict(browsers: Browsers): Promise<District> {
  const code = `${randomInt(600_000, 699_999)}`
  const prefix = Array.from({ length: 4 }, () => String.fromCharCode(65 + randomInt(26))).join('')
  const login = (office: string) => `${office}-${code}`
  const township = `${code}001`
  const chamber = `${prefix}-SH1`
  const founding = ['--district-name', '北山区', '--number-prefix', prefix]
  const sysadmin = await user(code, login('sysadmin'), 'system_admin', code, founding)
  await addUnits(browsers, sysadmin, [
    { kind: 'subdistrict', name: '北山街道', code: township, parentCode: ['北山', '北山区工商联'] },
    {
      kind: 'subdistrict_chamber',
      name: '北山街道商会',
      code: chamber,
      parentCode: ['北山街道', '北山街道'],
    },
  ])
  const clerk = await user(code, login('clerk'), 'clerk', code)
  const officer = await user(code, login('officer'), 'township_officer', township)
  return {
    code,
    chamber,
    township,
    words: ['北山', `${prefix}-20`],
    clerk: await callerFor(sharedProduct(), clerk.login),
    logins: [clerk, sysadmin, officer],
  }
}

/** Gives a district an issue with evidence, accepted and handed to the township. */
export async function plant(browsers: Browsers, district: District): Promise<Side> {
  const { clerk, chamber, township, logins } = district
  const file = new File([new Uint8Array(smallPdf())], '说明.pdf', { type: 'application/pdf' })
  const { body: evidence } = await clerk.upload(file)
  const reported = await clerk.post('/issues', {
    ...newIssue(chamber),
    evidence: [evidence.id],
  })
  const { number } = reported.body
  await clerk.act(number, 'accept')
  const { status, body } = await clerk.act(number, 'dispatch', orderTo(township))
  if (status !== 200) throw new Error(`planting failed: ${JSON.stringify(body)}`)
  const has = {
    number,
    version: body.version,
    assignmentId: body.assignments[0].id,
    evidenceId: evidence.id,
    personId: await anyPerson(browsers, logins[1]),
  }
  return { district, has }
}

async function anyPerson(browsers: Browsers, { login, password }: Login): Promise<string> {
  const cookie = await browsers.cookieOf(login, password)
  const { body } = await rawGet('/admin/people', { Cookie: cookie })
  return /\/admin\/people\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
}

export function newIssue(chamber: string): Json {
  return {
    title: '会员名册多年未更新',
    description: '名册停在三年前。',
    category: 'other',
    source: 'visit',
    chamber,
  }
}

export function orderTo(to: string): Json {
  const dueOn = addDays(dateOf(new Date()), 20)
  return { to, kind: 'lead', dueOn, requirement: '核对并更新。' }
}

async function user(
  district: string,
  login: string,
  office: string,
  unit: string,
  founding: readonly string[] = [],
): Promise<Login> {
  const said = await runCli(
    sharedProduct().dataDir,
    ...['user', 'create', '--login', login, '--name', `北山${office}`],
    ...['--office', office, '--unit', unit, '--district', district, ...founding],
  )
  return { login, password: /Password: (\S+)/.exec(said)?.[1] ?? '' }
}

async function addUnits(
  browsers: Browsers,
  { login, password }: Login,
  units: readonly Parameters<typeof fillIn>[2][],
): Promise<void> {
  const sysadmin = await browsers.as(login, { password })
  const { page, t } = sysadmin
  for (const unit of units) {
    await sysadmin.open('/admin/units/new')
    const form = page.locator('form').filter({ has: page.locator('[name=parentCode]') })
    await fillIn(sysadmin, form, unit)
    await sysadmin.press(form.getByRole('button', { name: t('admin.units.create') }))
    await page.waitForURL((url) => url.pathname === `/admin/units/${unit.code}`)
  }
}
