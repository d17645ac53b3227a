import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DueTrace } from '#components/calendar/due-trace.tsx'
import { ANNOUNCED } from '#lib/calendar/announced.ts'
import { traceWorkingDays } from '#lib/domain/working-time.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

function shown(from: string, days: number, policyRef: string | null, locale: Locale = 'zh-CN') {
  const trace = traceWorkingDays(ANNOUNCED, from, days)
  const html = renderToStaticMarkup(
    <DueTrace trace={trace} policyRef={policyRef} t={translator(locale)} locale={locale} />,
  )
  const lines = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map((match) => textOf(match[1] ?? ''))
  return { lines, text: textOf(html) }
}

const textOf = (html: string) => html.replaceAll('</span><span>', ' ').replaceAll(/<[^>]*>/g, '')

test('each counted and each skipped day is told with its reason', () => {
  const { lines, text } = shown('2025-09-30', 5, '500119@3')
  expect(lines).toHaveLength(14)
  expect(lines[0]).toBe('10月1日 周三 国庆节 不计')
  expect(lines[5]).toBe('10月6日 周一 中秋 不计')
  expect(lines[10]).toBe('10月11日 周六 调休上班 第 3 日')
  expect(lines[11]).toBe('10月12日 周日 不计')
  expect(lines[13]).toBe('10月14日 周二 第 5 日')
  expect(text).toContain('依据时限规则 500119@3')
  expect(text).not.toContain('暂定')
})

test('a year nobody has announced makes the date provisional, before anything is unfolded', () => {
  const { text, lines } = shown('2026-12-31', 2, null)
  expect(text.indexOf('2027 年的放假安排还没有公布')).toBe(0)
  expect(lines.at(-1)).toBe('2027年1月4日 周一 第 2 日')
  expect(text).not.toContain('依据')
})

test('it is told in English with the holidays named in English', () => {
  const { lines, text } = shown('2025-09-30', 5, 'default@0', 'en')
  expect(lines[0]).toBe('1 Oct Wednesday National Day not counted')
  expect(lines[10]).toBe('11 Oct Saturday Make-up working day counted as day 3')
  expect(text).toContain('the product comes with')
})
