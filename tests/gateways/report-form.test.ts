import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { report } from '#app/(staff)/issues/new/actions.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
  }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin', 'next-action': 'sent' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
// Next leaves an action by throwing; here the address is enough.
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`)
  },
  forbidden: () => {
    throw new Error('forbidden')
  },
}))

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
})
beforeEach(() => browser.cookies.clear())

async function signIn(name: PersonName) {
  const { districtId, accountId: id } = district.actor(name)
  const session = await startSession({ districtId, id }, now())
  browser.cookies.set('next-auth.session-token', await sealSession(session))
}

/** One opened page with its fields filled in. */
function page(title: string, more: Record<string, string> = {}): FormData {
  const data = new FormData()
  const fields = {
    requestKey: randomUUID(),
    chamber: district.units.dongchengChamber.code,
    title,
    category: 'venue',
    source: 'visit',
    severity: 'ordinary',
    description: '说明',
    ...more,
  }
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

/** Sends a page: where it leads, or the state it comes back with. */
function send(data: FormData) {
  return report(IDLE, data).catch((error: Error) => error.message)
}
const count = (title: string) => prisma.issue.count({ where: { districtId: district.id, title } })

describe('the form of a new issue', () => {
  test('leads to the issue it has made', async () => {
    await signIn('clerk')
    expect(await send(page('无固定阵地'))).toMatch(/^to \/issues\/[A-Z]+-\d{4}-\d{5}\?done=1$/)
  })

  test('makes one issue however often one page is sent, one after another or at once', async () => {
    await signIn('clerk')
    const data = page('会费收支未公开')
    const answers = await Promise.all([send(data), send(data), send(data)])
    expect(new Set([...answers, await send(data)]).size).toBe(1)
    expect(await count('会费收支未公开')).toBe(1)
  })

  test('shows similar open issues once, keeps what was typed, and then gives way', async () => {
    await signIn('dongcheng')
    await send(page('班子届满未换届'))
    const held = await send(page('班子届满，尚未换届'))
    expect(held).toMatchObject({
      status: 'error',
      values: { title: '班子届满，尚未换届', description: '说明' },
      similar: [{ title: '班子届满未换届', stage: '待受理' }],
    })
    const { number } = (held as { similar: { number: string }[] }).similar[0] ?? { number: '' }
    expect(await send(page('班子届满，尚未换届', { seenSimilar: number }))).toMatch(
      /^to \/issues\//,
    )
    // Another similar one has come since: it is shown too.
    expect(await send(page('班子届满至今未换届', { seenSimilar: number }))).toMatchObject({
      similar: expect.arrayContaining([expect.objectContaining({ title: '班子届满，尚未换届' })]),
    })
  })

  test('says which files must be chosen again when it was held up', async () => {
    await signIn('dongcheng')
    const data = page('班子届满未换届')
    data.append('evidenceFiles', new File(['x'], '照片.jpg', { type: 'image/jpeg' }))
    expect(await send(data)).toMatchObject({ errors: [{ path: 'evidence' }] })
  })

  test('counts its files like uploads, so that no form takes what the API would not', async () => {
    await signIn('director')
    const sendFiles = () => {
      const data = page('材料太多')
      for (let i = 0; i < 20; i += 1) data.append('evidenceFiles', new File(['x'], `${i}.jpg`))
      return send(data)
    }
    for (let i = 0; i < 15; i += 1) {
      expect(await sendFiles()).toMatchObject({ errors: [{ path: 'file' }] })
    }
    const last = await sendFiles()
    expect(last).toMatchObject({ message: expect.stringContaining('秒后再试') })
  })

  test('names the fields at fault before anything else', async () => {
    await signIn('clerk')
    const state = await send(page('', { category: '' }))
    const { errors } = state as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path).sort()).toEqual(['category', 'title'])
  })

  test('keeps the words of somebody whose sign-in has run out, or who may not report', async () => {
    const typed = { status: 'error', values: { title: '某问题' } }
    expect(await send(page('某问题'))).toMatchObject(typed)
    await signIn('auditor')
    expect(await send(page('某问题'))).toMatchObject(typed)
    await signIn('nancheng')
    expect(await send(page('某问题'))).toMatchObject({ ...typed, errors: [{ path: 'chamber' }] })
    expect(await count('某问题')).toBe(0)
  })
})
