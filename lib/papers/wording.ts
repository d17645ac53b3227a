import type { Level, PaperKind } from '#lib/domain/codes.ts'
import type { Tone } from '#lib/domain/tone.ts'

const TITLES: Readonly<Record<PaperKind, Readonly<Record<Tone, string>>>> = {
  dispatch_order: { order: '问题整改交办单', advice: '问题整改交办单' },
  rectification_notice: { order: '整改通知书', advice: '整改建议书' },
  remind_order: { order: '催办单', advice: '整改提示函' },
  supervise_order: { order: '督办单', advice: '整改建议书' },
  extension_form: { order: '整改延期申请表', advice: '整改延期申请表' },
  closure_form: { order: '问题销号审批表', advice: '问题销号审批表' },
}

/** What a paper is called: orders go to townships and departments, advice to chambers and members. */
export function paperTitle(kind: PaperKind, tone: Tone): string {
  return TITLES[kind][tone]
}

/** How the unit is spoken to, and what it is asked with. */
export function addressForm(level: Level | null, tone: Tone): { you: string; ask: string } {
  if (tone === 'order') return { you: '你单位', ask: '请' }
  return { you: level === 'chamber' ? '贵会' : '贵单位', ask: '建议' }
}
