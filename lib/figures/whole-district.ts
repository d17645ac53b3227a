import type { Actor } from '#lib/domain/policy.ts'

/**
 * The district as its federation sees it, for figures that nobody in particular asked for: a report
 * made by the clock. It has no account, and nothing is ever written in its name.
 */
export function wholeDistrict(districtId: string): Actor {
  const unit = { code: districtId, path: `/${districtId}/`, level: 'district' as const }
  return {
    districtId,
    personId: '',
    accountId: '',
    name: '',
    locale: 'zh-CN',
    appointments: [{ office: 'clerk', role: 'clerk', unit }],
    seats: [],
  }
}
