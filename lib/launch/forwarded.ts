import type { IncomingMessage } from 'node:http'
import type { Settings } from '#lib/config/env.ts'

type Place = Pick<Settings, 'host' | 'port' | 'publicUrl'>

/**
 * Puts the address of the connection in place of X-Forwarded-For, unless a gateway wrote it: one that
 * ends TLS, or one on this machine for a public address that is not our own. Anybody else could claim
 * a new address with every guess at a password.
 */
export function tellAddress(request: IncomingMessage, place: Place): void {
  const peer = request.socket.remoteAddress ?? ''
  if (!isGateway(peer, place)) request.headers['x-forwarded-for'] = peer
}

function isGateway(peer: string, { host, port, publicUrl }: Place): boolean {
  const { protocol, hostname, port: publicPort } = new URL(publicUrl)
  if (protocol === 'https:') return true
  const isOwn = hostname === host && publicPort === String(port)
  return !isOwn && /^(::1$|(::ffff:)?127\.)/.test(peer)
}
