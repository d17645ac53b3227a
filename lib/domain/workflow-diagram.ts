import { ROLES } from './offices.ts'
import { GRANTS, WORKFLOW_ACTIONS } from './policy.ts'
import { type Step, TRANSITIONS } from './workflow.ts'

/**
 * The two tables as a page of documentation in Markdown: state diagrams of the issue, a link, a
 * request and a supervision, and the grid of roles and actions. A test keeps docs/workflow.md equal to it.
 */
export function workflowPage(): string {
  return [
    '# The workflow, drawn from its tables',
    '',
    'Made from `lib/domain/workflow.ts` and `lib/domain/policy.ts`; `npm test` fails when it differs.',
    'To write it anew: `npm run -s cli -- docs`.',
    '',
    '## An issue',
    '',
    diagram('issue'),
    '',
    'While links are open, the stage is that of the deepest open lead link (`lib/domain/stage.ts`).',
    '',
    '## A link of the custody chain',
    '',
    diagram('assignment'),
    '',
    'A granted return or transfer ends a link as `returned`; one that nobody signs for in time is',
    'signed for by the clock.',
    '',
    '## A request, beside its link',
    '',
    diagram('request'),
    '',
    'Granting a suspension is `suspend`. When the work of a link ends, what was asked about it lapses.',
    '',
    '## A supervision',
    '',
    diagram('supervision'),
    '',
    '## Who may do what',
    '',
    '`all` the district, `subtree` the unit and everything below, `unit` the unit itself, `own` what was',
    'reported by or given to it.',
    '',
    grid(),
    '',
  ].join('\n')
}

function diagram(subject: Step['subject']): string {
  const lines = WORKFLOW_ACTIONS.flatMap((action) =>
    TRANSITIONS[action]
      .filter((step) => step.subject === subject && step.to !== null)
      .flatMap((step) =>
        step.from.flatMap((from) => (step.to ?? []).map((to) => `  ${from} --> ${to}: ${action}`)),
      ),
  )
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n')
}

function grid(): string {
  const head = `| role | ${WORKFLOW_ACTIONS.map((action) => `\`${action}\``).join(' | ')} |`
  const rule = `|---|${WORKFLOW_ACTIONS.map(() => '---').join('|')}|`
  const rows = ROLES.map((role) => {
    const cells = WORKFLOW_ACTIONS.map((action) => GRANTS[role][action] ?? '–')
    return `| \`${role}\` | ${cells.join(' | ')} |`
  })
  return [head, rule, ...rows].join('\n')
}
