import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { openPublicPage } from '#lib/web/page.ts'
import { rolesForPage } from '#lib/web/page-actions.ts'

/**
 * In place of a page that no office of the person includes: why, and who can. Next prepares it with
 * every page, so it must cost nothing: no query here.
 */
export default async function Forbidden() {
  const { t, path } = await openPublicPage()
  const roles = rolesForPage(path).map((role) => t(`auth.role.${role}`))
  const reason = t('errors.forbiddenBody')
  const lead =
    roles.length > 0
      ? t('errors.forbiddenWho', { reason, roles: roles.join(t('errors.separator')) })
      : reason
  return (
    <>
      <PageHeader title={t('errors.forbiddenTitle')} lead={lead} />
      <ButtonLink href="/" variant="primary">
        {t('errors.notFoundHome')}
      </ButtonLink>
    </>
  )
}
