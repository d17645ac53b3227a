import type { StandardKind } from '#lib/domain/codes.ts'
import type { StandardContent } from '#lib/domain/standard.ts'
import type { ProposalKey } from '../schema.ts'
import { FOUR_GOOD } from './four-good.ts'
import { SIX_HAVE } from './six-have.ts'

/** What stands in place of a source document until somebody names the real one. */
export const PROPOSAL_SOURCE = '系统建议稿，不是正式文件：分值、判定依据须对照上级现行办法核定'

type Form = Readonly<{
  code: string
  kind: StandardKind
  name: string
  sourceDocument: string
  content: StandardContent
}>

/** Forms a district may start from; they are proposals, and every word of them can be changed. */
export const PROPOSAL_FORMS: Readonly<Record<ProposalKey, Form>> = {
  six_have: {
    code: 'six_have',
    kind: 'six_have',
    name: '商会“六有”建设体检表',
    sourceDocument: PROPOSAL_SOURCE,
    content: SIX_HAVE,
  },
  four_good: {
    code: 'four_good',
    kind: 'four_good',
    name: '“四好”商会体检表',
    sourceDocument: PROPOSAL_SOURCE,
    content: FOUR_GOOD,
  },
}
