import './custody-chain.css'
import './custody-chain-card.css'
import './custody-chain-wide.css'
import './custody-chain-lines.css'
import { LEVELS } from '#lib/domain/codes.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { ChainCard } from './chain-card.tsx'
import { type ChainNode, chainTree } from './chain-tree.ts'
import { ChainWay } from './chain-way.tsx'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

/**
 * The custody chain: four columns from the district to the member, down the dispatches and back the
 * verdicts. Nested ordered lists, so that it reads aloud as it is drawn; upright where it is narrow.
 */
export function CustodyChain({ issue, speech }: Props) {
  const { t } = speech
  const root = chainTree(issue)
  const isBare = root.right.length + root.below.length === 0
  return (
    <div className="chain">
      <div className="chain-heads" aria-hidden="true">
        {LEVELS.map((level) => (
          <span key={level}>{t(`codes.level.${level}`)}</span>
        ))}
      </div>
      <ol aria-label={t('issueDetail.chainLabel')}>
        <Item node={root} side="below" issue={issue} speech={speech} />
      </ol>
      {isBare ? (
        <p className="mt-3 text-ink-2">
          {isEnded(issue.stage)
            ? t('issueDetail.neverDispatched')
            : t('issueDetail.notDispatched', { unit: root.unit.name })}
        </p>
      ) : null}
    </div>
  )
}

type ItemProps = Props & { node: ChainNode; side: 'right' | 'below' }

function Item({ node, side, issue, speech }: ItemProps) {
  const { link, right, below, skip } = node
  return (
    <li
      className="chain-item"
      data-side={side}
      data-skip={side === 'right' ? skip : undefined}
      data-kind={link?.kind}
      data-stem={below.length > 0 || undefined}
    >
      {link ? <ChainWay link={link} speech={speech} /> : null}
      <ChainCard node={node} issue={issue} speech={speech} />
      <Branch nodes={right} side="right" issue={issue} speech={speech} />
      <Branch nodes={below} side="below" issue={issue} speech={speech} />
    </li>
  )
}

function Branch({ nodes, ...rest }: Omit<ItemProps, 'node'> & { nodes: readonly ChainNode[] }) {
  if (nodes.length === 0) return null
  return (
    <ol className="chain-branch" data-side={rest.side}>
      {nodes.map((node) => (
        <Item key={node.link?.id} node={node} {...rest} />
      ))}
    </ol>
  )
}
