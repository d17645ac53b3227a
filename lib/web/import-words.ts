import { ERRORS, type ErrorCode } from '#lib/domain/errors.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import ownWords from '#lib/i18n/zh-CN/imports.ts'
import type { RowReason, Why } from '#lib/ledger/dto.ts'
import { failureWords } from './failure-message.ts'

/** Why a cell or row of an import cannot be taken over, in a sentence. */
export function whyWords({ rule, params }: Why, t: Translate): string {
  const isOwn = Object.hasOwn(ownWords.why, rule)
  return t((isOwn ? `imports.why.${rule}` : `errors.rules.${rule}`) as MessageKey, params)
}

/** Why a row was not written or not taken back, and who could do it instead. */
export function rowReasonWords({ code, params, units, whoCan }: RowReason, t: Translate): string {
  if (code === 'defect') {
    return t('imports.defect', { requestId: String(params.requestId ?? '') })
  }
  if (code === 'account_disabled') return t('imports.accountDisabled')
  const { stage } = params
  const told = stage === undefined ? params : { ...params, stage: stageWords(stage, t) }
  const failure = { code: code as ErrorCode, params: told, units, status: ERRORS[code] }
  const whole = { ...failure, fields: [], path: undefined, whoCan: whoCan ?? undefined }
  return failureWords(whole, t).message
}

function stageWords(stage: string | number, t: Translate): string {
  return t(`codes.stage.${stage}` as MessageKey)
}
