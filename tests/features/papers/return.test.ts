import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents, listEvidence } from '#lib/issues/record-queries.ts'
import { signPaper, verifyPaper } from '#lib/papers/qr.ts'
import { readQr } from '#lib/papers/read-qr.ts'
import { getIssuedPaper } from '#lib/web/issued-paper.ts'
import { returnByCode, returnByNumber } from '#lib/web/return-paper.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { photograph, scanSheet } from '#tests/support/papers/photograph.ts'
import { openPaper } from '#tests/support/papers/print.tsx'
import { teller } from '#tests/support/told-issues.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** An issue with two assignments, and the dispatch order of the second. */
async function issued(district: TestDistrict) {
  const { report, act, give, link } = teller(district)
  const number = await report('办公场所不足')
  await act(number, 'clerk', 'accept')
  await give(number, 'clerk', 'dongcheng')
  await give(number, 'clerk', 'civilAffairs', { kind: 'support' })
  const { assignmentId } = await link(number, 'civilAffairs')
  await act(number, 'clerk', 'issue_paper', { kind: 'dispatch_order', assignmentId })
  const { papers } = await getIssue(district.actor('clerk'), number, NOW)
  const paperId = papers[0]?.id ?? ''
  return { number, paperId, assignmentId }
}

/** The sheet of a paper, photographed; `code` stands on it instead of its own. */
async function photoOf(
  district: TestDistrict,
  { number, paperId }: { number: string; paperId: string },
  code?: string,
) {
  const { text, code: own } = await getIssuedPaper(district.actor('clerk'), number, paperId, NOW)
  const page = await openPaper(browser, text.content, code ?? own)
  const sheet = await scanSheet(page)
  await page.close()
  return photograph(browser, sheet, { x: 30, y: 12, z: 8 })
}

async function upload(district: TestDistrict, bytes: Buffer, by = district.actor('clerk')) {
  const file = new File([new Uint8Array(bytes)], '回执.jpg')
  const [stored] = await storeFormFiles(by, [file], NOW)
  return stored?.id ?? ''
}

describe('5: a stamped paper photographed at a tilt of 30 degrees', () => {
  test('is decoded, verified and attached to the assignment it was printed for', async () => {
    const district = await freshDistrict()
    const clerk = district.actor('clerk')
    const paper = await issued(district)
    const other = await issued(district)
    const id = await upload(district, await photoOf(district, paper))
    const [returned] = await returnByCode(clerk, [id], NOW)
    expect(returned).toEqual({ evidenceId: id, outcome: 'attached', paperId: paper.paperId })
    const issue = await getIssue(clerk, paper.number, NOW)
    expect(issue.papers[0]).toMatchObject({
      assignmentId: paper.assignmentId,
      returnedAt: NOW.toISOString(),
    })
    const last = (await listEvents(clerk, paper.number)).at(-1)
    expect(last).toMatchObject({
      type: 'paper.returned',
      payload: { paperId: paper.paperId, evidence: [{ id }] },
    })
    expect((await listEvidence(clerk, paper.number)).map((file) => file.id)).toContain(id)
    expect((await getIssue(clerk, other.number, NOW)).papers[0]?.returnedAt).toBeNull()
    const again = await upload(district, await photoOf(district, paper))
    expect((await returnByCode(clerk, [again], NOW))[0]?.outcome).toBe('already')
  }, 300_000)

  test('is refused when its code was altered', async () => {
    const district = await freshDistrict()
    const paper = await issued(district)
    const other = await issued(district)
    const code = signPaper({ districtId: district.id, paperId: paper.paperId })
    const forged = code.replace(paper.paperId, other.paperId)
    const id = await upload(district, await photoOf(district, paper, forged))
    const [returned] = await returnByCode(district.actor('clerk'), [id], NOW)
    expect(returned?.outcome).toBe('tampered')
    for (const { number } of [paper, other]) {
      const issue = await getIssue(district.actor('clerk'), number, NOW)
      expect(issue.papers[0]?.returnedAt).toBeNull()
    }
  }, 300_000)

  test('is refused when it belongs to another district', async () => {
    const [home, abroad] = [await freshDistrict(), await freshDistrict()]
    const id = await upload(home, await photoOf(abroad, await issued(abroad)))
    const [returned] = await returnByCode(home.actor('clerk'), [id], NOW)
    expect(returned?.outcome).toBe('other_district')
  }, 300_000)

  test('is refused to those who do not see the issue, and attached by number where none reads it', async () => {
    const district = await freshDistrict()
    const paper = await issued(district)
    const photo = await photoOf(district, paper)
    const stranger = district.actor('nancheng')
    const theirs = await upload(district, photo, stranger)
    expect((await returnByCode(stranger, [theirs], NOW))[0]?.outcome).toBe('invisible')
    const clerk = district.actor('clerk')
    const blank = await upload(district, await photograph(browser, photo, { x: 80 }))
    expect((await returnByCode(clerk, [blank], NOW))[0]?.outcome).toBe('no_code')
    const { papers } = await getIssue(clerk, paper.number, NOW)
    const number = papers[0]?.number ?? ''
    const typed = number.replace('〔', '[').replace('〕', '] 第0')
    const wrong = await returnByNumber(clerk, {
      evidenceId: blank,
      typed: '查无〔2026〕1号',
      now: NOW,
    })
    expect(wrong.outcome).toBe('unknown_number')
    const right = await returnByNumber(clerk, { evidenceId: blank, typed, now: NOW })
    expect(right).toMatchObject({ outcome: 'attached', paperId: paper.paperId })
  }, 300_000)
})

describe('the code of a paper', () => {
  const districtId = '500119'
  const paperId = '0198c0de-0000-7000-8000-000000000000'

  test('says district and paper to its own district', () => {
    expect(verifyPaper(signPaper({ districtId, paperId }), districtId)).toEqual({
      districtId,
      paperId,
    })
  })

  test('is refused after any change of a single character', () => {
    const code = signPaper({ districtId, paperId })
    for (let place = 4; place < code.length; place += 1) {
      for (const sign of ['0', 'a', 'A', '-', '_']) {
        if (code[place] === sign) continue
        const forged = code.slice(0, place) + sign + code.slice(place + 1)
        expect(verifyPaper(forged, districtId), forged).toBe('tampered')
      }
    }
  })

  test('is none of ours when it is something else', async () => {
    expect(verifyPaper('https://example.cn/pay', districtId)).toBe('not_ours')
    expect(await readQr(Buffer.from('no picture at all'))).toEqual([])
  })
})
