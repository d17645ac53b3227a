import ipaddr from 'ipaddr.js'

/** Places that may be called although they are not public: hosts, addresses, ranges. */
export type AllowList = readonly string[]

/**
 * True when an address may be called: a public unicast address, or one on the list. Loopback,
 * private, link-local, carrier-grade, multicast, reserved and translated ranges are not public; an
 * IPv4 address written as IPv6 is judged as what it is.
 */
export function isCallable(address: string, allow: AllowList): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return isPublic(parsed) || allow.some((place) => covers(place, parsed))
}

/** All IPv6 addresses that anybody may be given lie in 2000::/3; the library calls more unicast. */
function isPublic(address: Parsed): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || covers('2000::/3', address)
}

/** True when the host itself stands on the list, whatever it resolves to. */
export function isListedHost(host: string, allow: AllowList): boolean {
  return allow.some((place) => place.toLowerCase() === host.toLowerCase())
}

/** The host of a URL as a name or a bare address: no brackets, no dot at the end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/**
 * What is wrong with an address as far as can be said without asking a name server; null when
 * nothing is. Plain http is only for places on the list, so it is judged when the address is known.
 */
export function urlFault(text: string, allow: AllowList): 'malformed' | 'refused' | null {
  if (!URL.canParse(text)) return 'malformed'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'malformed'
  if (url.username !== '' || url.password !== '') return 'malformed'
  const host = hostOf(url)
  if (isListedHost(host, allow)) return null
  if (ipaddr.isValid(host))
    return isCallable(host, allow) && isSafe(url, [host], allow) ? null : 'refused'
  const isLocal = host === 'localhost' || host.endsWith('.localhost')
  const mayBePlain = url.protocol === 'https:' || allow.length > 0
  const isReachable = !isLocal || allow.length > 0
  return mayBePlain && isReachable ? null : 'refused'
}

/** Plain http tells everybody on the way; it may go to places on the list alone. */
export function isSafe(url: URL, addresses: readonly string[], allow: AllowList): boolean {
  if (url.protocol === 'https:' || isListedHost(hostOf(url), allow)) return true
  return addresses.every((address) => {
    const parsed = ipaddr.process(address)
    return allow.some((place) => covers(place, parsed))
  })
}

type Parsed = ReturnType<typeof ipaddr.process>

function covers(place: string, address: Parsed): boolean {
  const range = ipaddr.isValidCIDR(place)
    ? ipaddr.parseCIDR(place)
    : ipaddr.isValid(place)
      ? ([ipaddr.process(place), ipaddr.process(place).kind() === 'ipv4' ? 32 : 128] as const)
      : null
  if (range === null || range[0].kind() !== address.kind()) return false
  return address.match(range[0] as ipaddr.IPv4 & ipaddr.IPv6, range[1])
}
