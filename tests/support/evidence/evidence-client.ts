import { request as httpRequest } from 'node:http'
import { createToken } from '#lib/auth/tokens.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { plantSmallDistrict } from '../small-district.ts'
import { startRouteServer } from './route-server.ts'

/** A form with these files. */
export function form(...files: [string, Buffer][]): FormData {
  const data = new FormData()
  for (const [name, bytes] of files) data.append('file', new File([new Uint8Array(bytes)], name))
  return data
}

/** A district, the evidence routes on a port, and requests in the name of its people. */
export async function startEvidenceClient() {
  const district = await plantSmallDistrict()
  const { url, stop } = await startRouteServer()
  const tokens = new Map<Actor, string>()
  for (const actor of Object.values(district.people)) {
    const account = { districtId: actor.districtId, id: actor.accountId }
    tokens.set(actor, await createToken(account, new Date()))
  }
  const bearer = (actor: Actor) => ({ Authorization: `Bearer ${tokens.get(actor)}` })
  const post = (actor: Actor, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', body, headers: { ...bearer(actor), ...headers } })
  const get = (actor: Actor, path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/${path}`, { headers: { ...bearer(actor), ...headers } })
  return { district, url, stop, bearer, post, get }
}
export type EvidenceClient = Awaited<ReturnType<typeof startEvidenceClient>>

/** Announces a megabyte, sends a part of it and hangs up. */
export function breakOff(url: string, headers: Record<string, string>): Promise<void> {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000000' }
  return new Promise((done) => {
    const sending = httpRequest(url, { method: 'POST', headers: { ...headers, ...type } })
    sending.on('error', () => {})
    sending.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
    )
    setTimeout(() => {
      sending.destroy()
      setTimeout(done, 200)
    }, 200)
  })
}
