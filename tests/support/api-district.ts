import { expect } from 'vitest'
import { problemJson } from '#lib/web/api/problem-json.ts'
import { client, tokenOf } from './api.ts'
import { freshDistrict, type PersonName } from './factory.ts'

/** A fresh district whose people speak to the API with tokens of their own. */
export async function apiDistrict() {
  const district = await freshDistrict()
  const clients = new Map<PersonName, ReturnType<typeof client>>()
  async function as(name: PersonName) {
    const known = clients.get(name) ?? client(await tokenOf(district.actor(name)))
    clients.set(name, known)
    return known
  }
  /** The body of a report. */
  const draft = (more: object = {}) => ({
    title: '秘书长兼职，无专职人员',
    description: '2026 年走访发现。',
    category: 'staff',
    source: 'visit',
    chamber: district.units.dongchengChamber.code,
    ...more,
  })
  /** A new issue, by its number. */
  async function reported(): Promise<string> {
    const response = await (await as('clerk')).post('/api/v1/issues', draft())
    return (await response.json()).number
  }
  /** An action on the issue as it now is. */
  async function act(name: PersonName, number: string, body: object) {
    const api = await as(name)
    const { version } = await (await api.get(`/api/v1/issues/${number}`)).json()
    return api.post(`/api/v1/issues/${number}/actions`, { version, ...body })
  }
  return { district, as, draft, reported, act }
}

/** Expects a problem document of this status and code, and returns it. */
export async function expectProblem(response: Response, status: number, code: string) {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = problemJson.parse(await response.json())
  expect(body).toMatchObject({ status, code, type: `urn:sanzhi:problem:${code}` })
  return body
}
