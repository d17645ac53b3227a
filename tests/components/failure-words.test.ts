import { expect, test } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import type { Failure } from '#lib/kernel/execute.ts'
import { failureWords } from '#lib/web/failure-message.ts'

const t = translator('zh-CN')
const refusal = { status: 409, fields: [], params: {}, units: [] } as const

test('missing proof is named in words, not by its codes', () => {
  const failure = { ...refusal, code: 'evidence_missing', params: { kinds: 'minutes,certificate' } }
  expect(failureWords(failure as unknown as Failure, t).message).toBe(
    '还缺这类问题必须有的佐证材料：证照、会议记录。',
  )
})

test('what is chosen and not written is asked to be chosen', () => {
  const fields = ['reviewOn', 'satisfaction', 'outcome'].map((path) => ({
    path,
    rule: 'required',
    params: {},
  }))
  const failure = { ...refusal, code: 'invalid_input', fields } as unknown as Failure
  const messages = failureWords(failure, t).errors.map(({ message }) => message)
  expect(messages).toEqual(['请选择复核日期', '请选择满意度', '请选择复查结论'])
})
