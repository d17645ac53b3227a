import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeDraft, takeSheet } from '#app/(staff)/standards/actions.ts'
import { contentRows } from '#components/standards/content-rows.ts'
import { rowsOf } from '#components/standards/form-rows.ts'
import { startSession } from '#lib/auth/sessions.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import type { StandardContent } from '#lib/domain/standard.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { PROPOSAL_FORMS } from '#lib/standards/proposals/forms.ts'
import { getStandard } from '#lib/standards/queries.ts'
import { sheetOf } from '#lib/standards/sheet-columns.ts'
import { IDLE } from '#lib/web/form-state.ts'
import { sealSession } from '#lib/web/session-cookie.ts'
import { freshDistrict, must, type PersonName, type TestDistrict } from '#tests/support/factory.ts'
import { oleFile } from '#tests/support/sheets.ts'
import { DRAFT, SMALL_FORM } from '#tests/support/standards.ts'

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
  }),
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))

let district: TestDistrict
let ref: { code: string; version: number }
beforeAll(async () => {
  district = await freshDistrict()
  const longAgo = { passwordChangedAt: new Date(0) }
  await prisma.account.updateMany({ where: { districtId: district.id }, data: longAgo })
})
beforeEach(async () => {
  browser.cookies.clear()
  await prisma.standard.deleteMany({ where: { districtId: district.id } })
  ref = await must(createStandard, district.actor('clerk'), { from: 'nothing', ...DRAFT })
})

async function signIn(name: PersonName) {
  const { districtId, accountId: id } = district.actor(name)
  const session = await startSession({ districtId, id }, now())
  browser.cookies.set('next-auth.session-token', await sealSession(session))
}

/** The editor as a browser sends it: a form's content, with changes, and the button pressed. */
function form(content: StandardContent, intent: string, changes: Record<string, string> = {}) {
  const { sections, items } = contentRows(content)
  const data = new FormData()
  const head = { ...ref, revision: 1, name: '新的名称', kind: 'other', sourceDocument: '' }
  const { points, maxBonus } = content
  for (const [name, value] of Object.entries({ ...head, points, maxBonus, intent })) {
    data.append(name, changes[name] ?? `${value}`)
  }
  for (const [list, rows] of Object.entries({ sections, items })) {
    rows.forEach((row, at) => {
      for (const [field, value] of Object.entries(row)) {
        const name = `${list}.${at}.${field}`
        for (const one of (changes[name] ?? value).split('\n')) data.append(name, one)
      }
    })
  }
  return data
}

const stored = async () => (await getStandard(district.actor('clerk'), ref)).content

describe('the editor of a draft', () => {
  test('saves a whole form as it was filled in, all 31 items of it', async () => {
    await signIn('clerk')
    const { content } = PROPOSAL_FORMS.four_good
    expect(await changeDraft(IDLE, form(content, 'save'))).toEqual({
      status: 'ok',
      message: '草稿已保存。',
    })
    expect(await stored()).toEqual(content)
    expect(await getStandard(district.actor('clerk'), ref)).toMatchObject({ name: '新的名称' })
  })

  test('gives back every word of a long form that is refused, and says which item is meant', async () => {
    await signIn('clerk')
    const { content } = PROPOSAL_FORMS.four_good
    const sent = form(content, 'save', { 'items.30.text': '', 'items.4.points': '四', points: '' })
    const state = await changeDraft(IDLE, sent)
    expect(state.errors).toEqual([
      { path: 'points', message: '请填写分值' },
      { path: 'items.4.points', message: 'A5 · 分值的类型不对' },
      { path: 'items.30.text', message: 'D8 · 请填写指标' },
    ])
    const rows = rowsOf(state.values ?? {}, 'items')
    expect(rows).toHaveLength(content.items.length)
    expect(rows.at(-1)).toMatchObject({ code: 'V3', remedy: content.items.at(-1)?.remedy })
    expect((await stored()).items).toEqual([])
  })

  test.each([
    ['items:up:1', ['A2', 'A1']],
    ['items:down:0', ['A2', 'A1']],
    ['items:up:0', ['A1', 'A2']],
    ['items:remove:0', ['A2']],
    ['items:add:2', ['A1', 'A2', '']],
    ['items:remove:9', ['A1', 'A2']],
  ])('without script rearranges what was typed on %s and saves nothing', async (intent, codes) => {
    await signIn('clerk')
    const typed = { 'items.1.text': '还没有保存的字' }
    const state = await changeDraft(IDLE, form(SMALL_FORM, intent, typed))
    expect(state.status).toBe('shown')
    const rows = rowsOf(state.values ?? {}, 'items')
    expect(rows.map(({ code }) => code)).toEqual(codes)
    expect(rows.find(({ code }) => code === 'A2')?.text).toBe('还没有保存的字')
    expect(state.values).toMatchObject({ name: '新的名称', 'sections.0.title': '阵地' })
    expect((await stored()).items).toEqual([])
  })
})

describe('the form that takes a sheet', () => {
  function upload(bytes: Uint8Array) {
    const data = new FormData()
    for (const [name, value] of Object.entries({ ...ref, revision: 1 }))
      data.append(name, `${value}`)
    data.append('file', new File([new Uint8Array(bytes)], '标准.xlsx'))
    return data
  }

  test('takes over what an export gave', async () => {
    await signIn('clerk')
    const bytes = await writeSheet(sheetOf('表', SMALL_FORM))
    expect(await takeSheet(IDLE, upload(bytes))).toEqual({
      status: 'ok',
      message: '已导入 2 项指标。',
    })
    expect(await stored()).toEqual(SMALL_FORM)
  })

  test('says what to do with a sheet behind a password, and what is wrong in which row', async () => {
    await signIn('clerk')
    const locked = await takeSheet(IDLE, upload(oleFile('EncryptedPackage')))
    expect(locked.errors).toEqual([
      { path: 'file', message: '表格设有密码。请打开后取消密码，另存后再上传' },
    ])
    const [one, two] = SMALL_FORM.items as [
      StandardContent['items'][0],
      StandardContent['items'][0],
    ]
    const twice = { ...SMALL_FORM, items: [one, { ...two, code: 'A1' }] }
    const doubled = await takeSheet(IDLE, upload(await writeSheet(sheetOf('表', twice))))
    expect(doubled.errors).toEqual([{ path: 'file', message: '第 3 行与第 2 行重复：“A1”' }])
    expect((await stored()).items).toEqual([])
  })

  test('is not for those who only read', async () => {
    await signIn('dongchengPresident')
    const state = await takeSheet(IDLE, upload(await writeSheet(sheetOf('表', SMALL_FORM))))
    expect(state.status).toBe('error')
    expect((await stored()).items).toEqual([])
  })
})
