// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table roles away
import type { StandardContent, StandardItem } from '#lib/domain/standard.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  name: string
  content: StandardContent
  /** Where the fields of an item are, when it can be edited. */
  editHref?: (at: number) => string
  t: Translate
}

const HEADS = ['code', 'text', 'criterion', 'points', 'pass', 'proofs', 'onFail', 'remedy'] as const
const BLANKS = ['self', 'score', 'reason'] as const
/** What the printed form leaves out: it is for those who keep the standard. */
const OFF_PAPER: readonly string[] = ['pass', 'onFail', 'remedy']

/** The form as it is printed: on paper with empty columns for the scores. */
export function StandardSheet({ name, content, editHref, t }: Props) {
  const { sections, items, points, maxBonus } = content
  return (
    <>
      <p className="mb-2 text-ink-2">{t('standards.form.total', { points, bonus: maxBonus })}</p>
      <div className="data-table-frame">
        <table role="table" className="data-table standard-sheet" data-wrap="">
          <caption className="sr-only">{name}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {HEADS.map((head) => (
                <th
                  key={head}
                  role="columnheader"
                  scope="col"
                  className={OFF_PAPER.includes(head) ? 'no-print' : undefined}
                >
                  {t(`standards.form.${head}`)}
                </th>
              ))}
              {BLANKS.map((head) => (
                <th key={head} role="columnheader" scope="col" className="print-only">
                  {t(`standards.form.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section.code} role="rowgroup">
              <SectionRow section={section} items={items} t={t} />
              {items.map((item, at) =>
                item.section === section.code ? (
                  <ItemRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: a draft may use a code twice
                    key={at}
                    item={item}
                    href={editHref?.(at)}
                    t={t}
                  />
                ) : null,
              )}
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}

type SectionProps = {
  section: StandardContent['sections'][number]
  items: readonly StandardItem[]
  t: Translate
}

function SectionRow({ section, items, t }: SectionProps) {
  const own = items.filter((item) => item.section === section.code && item.kind === 'score')
  const sum = own.reduce((all, { points }) => all + points, 0)
  return (
    <tr role="row">
      <td
        role="cell"
        colSpan={HEADS.length + BLANKS.length}
        data-phone="title"
        className="bg-wash font-bold"
      >
        {section.code} {section.title}
        {own.length > 0 ? (
          <span className="ml-3 font-normal text-ink-2">{t('standards.form.sum', { sum })}</span>
        ) : null}
      </td>
    </tr>
  )
}

function ItemRow({
  item,
  href,
  t,
}: {
  item: StandardItem
  href: string | undefined
  t: Translate
}) {
  const { code, kind, text, criterion, points, pass, proofKinds, remedy } = item
  const proofs = proofKinds.map((one) => t(`codes.evidenceKind.${one}`)).join(t('errors.separator'))
  return (
    <tr role="row">
      <td role="cell" data-phone="lead">
        {href ? (
          <a href={href} className="inline-block py-3 text-action hover:underline md:py-0">
            {code}
          </a>
        ) : (
          code
        )}
      </td>
      <td role="cell" data-phone="title">
        {text}
      </td>
      <td role="cell" data-phone="line" className="whitespace-pre-line">
        {criterion}
      </td>
      <td role="cell" data-phone="end">
        {kind === 'score' ? points : `${t(`codes.itemKind.${kind}`)} ${points}`}
      </td>
      <td role="cell" data-phone="hide" className="no-print">
        {kind === 'bonus' ? null : pass}
      </td>
      <td role="cell" data-phone="hide">
        {proofs}
      </td>
      <td role="cell" data-phone="hide" className="no-print">
        {item.category === null
          ? t('standards.form.noIssue')
          : `${t(`codes.category.${item.category}`)} ${t(`codes.rectificationType.${item.rectificationType}`)}`}
      </td>
      <td role="cell" data-phone="line" className="no-print whitespace-pre-line">
        {remedy}
      </td>
      {BLANKS.map((blank) => (
        <td key={blank} role="cell" className="print-only" />
      ))}
    </tr>
  )
}
