import { LIGHTS } from '#lib/domain/codes.ts'
import type { ChamberHealth, HealthFigure } from './dto.ts'

/** The rows behind each figure are one link away; a test follows every one and counts them. */
export function healthFigures(health: ChamberHealth): HealthFigure[] {
  const { code } = health.chamber
  const at = encodeURIComponent(code)
  const issues = `/issues?unit=${at}&state=open`
  const { haves, year } = health
  return [
    { key: 'open', value: health.open, href: issues },
    ...LIGHTS.map((light) => ({
      key: light,
      value: health.lights[light],
      href: `${issues}&light=${light}`,
    })),
    ...(haves
      ? [{ key: 'haves' as const, value: haves.passed, href: `/checkups/${haves.checkup.id}` }]
      : []),
    { key: 'people', value: health.people, href: `/chambers/${at}#people` },
    { key: 'awards', value: health.awards, href: `/awards?chamber=${at}` },
    { key: 'visits', value: health.visits, href: `/visits?chamber=${at}&status=held&year=${year}` },
  ]
}
