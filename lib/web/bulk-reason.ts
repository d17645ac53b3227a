import type { LineReason } from '#lib/bulk/dto.ts'
import { ERRORS } from '#lib/domain/errors.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import ownWords from '#lib/i18n/zh-CN/bulk.ts'
import { failureWords } from './failure-message.ts'

/** Why a line of a bulk job was refused, in a sentence; what only forms say is said otherwise. */
export function bulkReasonWords({ code, params, units, whoCan }: LineReason, t: Translate): string {
  const own = { ...params, stage: stageWords(params.stage, t) }
  if (Object.hasOwn(ownWords.reason, code)) return t(`bulk.reason.${code}` as MessageKey, own)
  if (!isErrorCode(code)) return code
  const failure = { code, params, units, status: ERRORS[code], fields: [], path: undefined }
  return failureWords({ ...failure, whoCan: whoCan ?? undefined }, t).message
}

function isErrorCode(code: LineReason['code']): code is keyof typeof ERRORS {
  return Object.hasOwn(ERRORS, code)
}

function stageWords(stage: string | number | undefined, t: Translate): string {
  return stage === undefined ? '' : t(`codes.stage.${stage}` as MessageKey)
}
