import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { tellAddress } from '#lib/launch/forwarded.ts'

const own = { host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' }
const open = { host: '0.0.0.0', port: 3000, publicUrl: 'http://intranet.example:3000' }
const local = { host: '127.0.0.1', port: 3000, publicUrl: 'http://intranet.example' }
const tls = { host: '10.0.0.5', port: 3000, publicUrl: 'https://sanzhi.example' }

test.each([
  ['nobody stands in front', own, '127.0.0.1', '127.0.0.1'],
  ['somebody comes straight from outside', open, '10.0.0.9', '10.0.0.9'],
  ['a gateway on this machine', local, '127.0.0.1', '1.2.3.4'],
  ['a gateway on this machine, IPv6', local, '::ffff:127.0.0.1', '1.2.3.4'],
  ['a gateway that ends TLS', tls, '10.0.0.1', '1.2.3.4'],
])('the address told when %s', (_, place, remoteAddress, told) => {
  const headers = { 'x-forwarded-for': '1.2.3.4' }
  const request = { headers, socket: { remoteAddress } } as unknown as IncomingMessage
  tellAddress(request, place)
  expect(request.headers['x-forwarded-for']).toBe(told)
})
