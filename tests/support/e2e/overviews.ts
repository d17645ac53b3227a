import type { Task } from '#lib/workbench/dto.ts'
import type { Visitor } from './visitor.ts'

const FIGURES = ['total', 'open', 'closed'] as const
export type ShownFigures = Record<(typeof FIGURES)[number], number>

/** The first number of a text, however its thousands are parted. */
function numberIn(text: string): number {
  return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''))
}

/** Opens the dashboard and reads its first figures as they are written there. */
export async function readDashboard(visitor: Visitor): Promise<ShownFigures> {
  const { page, t } = visitor
  await visitor.open('/dashboard')
  const tiles = await page
    .getByRole('region', { name: t('dashboard.figures') })
    .getByRole('link')
    .allInnerTexts()
  const figure = (name: (typeof FIGURES)[number]) => {
    const tile = tiles.find((text) => text.split('\n')[0]?.trim() === t(`dashboard.${name}`))
    return numberIn(tile?.split('\n').slice(1).join(' ') ?? '')
  }
  return { total: figure('total'), open: figure('open'), closed: figure('closed') }
}

/** What waits in the workbench: how many in all, as the navigation says, and of some kinds. */
export type Waiting = Readonly<{ all: number }> & Readonly<Record<Task, number>>

/** Opens the workbench and reads how many things wait, and how many of each kind. */
export async function readWorkbench(visitor: Visitor): Promise<Waiting> {
  const { page } = visitor
  await visitor.open('/workbench')
  const sections = await page.locator('main section[id]').evaluateAll((found) =>
    found.map((section) => {
      const aside = section.querySelector('h2')?.nextElementSibling?.textContent ?? ''
      return [section.id, aside] as const
    }),
  )
  const badge = await page
    .locator('nav a[href="/workbench"]:visible .sr-only')
    .filter({ hasText: /\d/ })
    .allTextContents()
  const none = { accept: 0, acknowledge: 0, approve_closure: 0, dispatch: 0, overdue: 0 }
  return {
    ...none,
    ...{ rectify: 0, redo: 0, verify: 0, reply: 0, rule: 0, review: 0, resume: 0, look_back: 0 },
    ...Object.fromEntries(sections.map(([task, aside]) => [task, numberIn(aside)])),
    all: numberIn(badge[0] ?? '0'),
  }
}

/** Presses the button of one line in the workbench that signs for it. */
export async function acknowledgeInWorkbench(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor
  await visitor.open('/workbench')
  const line = page.locator('#acknowledge li').filter({ hasText: number })
  await visitor.press(line.getByRole('button', { name: t('workbench.act.acknowledge') }))
  await page
    .getByRole('status')
    .filter({ hasText: t('workbench.acknowledged', { number }) })
    .waitFor()
}

/** Presses the button of one line in the workbench that says a supervision was read. */
export async function readInWorkbench(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor
  await visitor.open('/workbench')
  const line = page.locator('#reply li').filter({ hasText: number })
  await visitor.press(line.getByRole('button', { name: t('workbench.act.read') }))
  await page
    .getByRole('status')
    .filter({ hasText: t('workbench.read', { number }) })
    .waitFor()
}

/** Follows the link of one line in the workbench to where it is done. */
export async function openTask(visitor: Visitor, task: Task, number: string): Promise<void> {
  const { page, t } = visitor
  await visitor.open('/workbench')
  const line = page.locator(`#${task} li`).filter({ hasText: number })
  await visitor.press(line.getByRole('link', { name: t(`workbench.act.${task}`) }))
  await page.waitForURL((url) => url.pathname === `/issues/${number}`)
}
