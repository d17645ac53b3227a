import { ShortcutList } from '#components/finder/shortcut-list.tsx'
import { shortcutGroups } from '#components/finder/shortcuts.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { openPage } from '#lib/web/page.ts'

export async function generateMetadata() {
  const { t } = await openPage('any')
  return { title: t('finder.keys.title') }
}

/** All keys of the product. */
export default async function ShortcutsPage() {
  const { t } = await openPage('any')
  return (
    <>
      <PageHeader title={t('finder.keys.title')} />
      <ShortcutList groups={shortcutGroups(t)} />
    </>
  )
}
