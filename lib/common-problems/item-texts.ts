import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { standardContentSchema } from '#lib/domain/standard.ts'

type About = Readonly<{ standardCode: string; item: string }>

/** What the items ask for, each by the latest version of its standard that has it; one statement. */
export async function itemTexts(db: DistrictDb | Tx, about: readonly About[]): Promise<string[]> {
  const rows = await db.standard.findMany({
    where: {
      code: { in: about.map(({ standardCode }) => standardCode) },
      status: { not: 'draft' },
    },
    select: { code: true, content: true },
    orderBy: { version: 'desc' },
  })
  const forms = rows.flatMap(({ code, content }) => {
    const parsed = standardContentSchema.safeParse(content)
    return parsed.success ? [{ code, items: parsed.data.items }] : []
  })
  return about.map(({ standardCode, item }) => {
    const items = forms.filter(({ code }) => code === standardCode).flatMap((form) => form.items)
    return items.find(({ code }) => code === item)?.text ?? item
  })
}
