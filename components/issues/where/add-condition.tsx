import { Button } from '#components/ui/button.tsx'
import { HiddenField, SelectField } from '#components/ui/fields.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { ConditionName, Where } from '#lib/domain/where.ts'
import {
  GROUP_KINDS,
  groupAt,
  groupOf,
  printPath,
  type WherePath,
} from '#lib/domain/where-groups.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { KeptState } from '../ledger/kept-state.tsx'
import { BUILD_PARAMS, BUILDER_ID, type Building } from './build-url.ts'
import { CONDITION_KINDS, conditionWord } from './condition-words.ts'
import { groupName } from './where-group.tsx'

type Props = { input: LedgerInput; where: Where | null; building: Building; t: Translate }

/** The first step of a new condition: which field, and where it goes. */
export function AddCondition({ input, where, building, t }: Props) {
  const names = Object.keys(CONDITION_KINDS) as ConditionName[]
  const groups = placesOf(where, [])
  return (
    <form action={`/issues#${BUILDER_ID}`} aria-label={t('where.addTitle')} className="filter-bar">
      <KeptState input={input} leave={['cursor']} />
      <div className="filter-fields">
        <SelectField
          name={BUILD_PARAMS.field}
          label={t('where.field')}
          options={names.map((name) => ({ value: name, label: conditionWord(name, t) }))}
        />
        {groups.length > 1 ? (
          <SelectField
            name={BUILD_PARAMS.at}
            label={t('where.target')}
            defaultValue={printPath(building.at)}
            options={groups.map((path) => ({
              value: printPath(path),
              label: placeWord(where, path, t),
            }))}
          />
        ) : (
          <HiddenField name={BUILD_PARAMS.at} value={printPath([])} />
        )}
        <SelectField
          name={BUILD_PARAMS.as}
          label={t('where.as')}
          defaultValue={building.as}
          options={[
            { value: 'one', label: t('where.asOne') },
            ...GROUP_KINDS.map((kind) => ({
              value: kind,
              label: t('where.asGroup', { kind: t(`where.kinds.${kind}`) }),
            })),
          ]}
        />
        <div className="flex items-center gap-2">
          <Button type="submit">{t('where.next')}</Button>
        </div>
      </div>
    </form>
  )
}

/** The places of all groups, the whole first. */
function placesOf(where: Where | null, path: WherePath): WherePath[] {
  const parts = groupAt(where, path)?.parts ?? []
  return [
    path,
    ...parts.flatMap((part, at) => (groupOf(part) ? placesOf(where, [...path, at]) : [])),
  ]
}

/** What a group is called, and what of its parts has to hold. */
export function placeWord(where: Where | null, path: WherePath, t: Translate): string {
  const kind = groupAt(where, path)?.kind ?? 'all'
  return t('where.kindOf', { group: groupName(path, t), kind: t(`where.kinds.${kind}`) })
}
