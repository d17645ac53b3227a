import { describe, expect, test } from 'vitest'
import { isCallable } from '#lib/http/address.ts'
import { postJson } from '#lib/http/post.ts'
import { httpServer } from '#tests/support/notices/servers.ts'

const answer = (text: string) => (response: import('node:http').ServerResponse) =>
  response.writeHead(200).end(text)

describe('an address', () => {
  test.each(['93.184.216.34', '223.5.5.5', '2400:3200::1', '::ffff:93.184.216.34'])(
    '%s is public',
    (address) => {
      expect(isCallable(address, [])).toBe(true)
    },
  )

  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::2',
    '::127.0.0.1',
    '4000::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isCallable(address, [])).toBe(false)
  })

  test('may be called when the operator lists it, and only then', () => {
    const allow = ['10.1.2.0/24', '::1', '192.168.1.7']
    for (const listed of ['10.1.2.3', '::1', '192.168.1.7', '::ffff:10.1.2.3']) {
      expect([listed, isCallable(listed, allow)]).toEqual([listed, true])
    }
    for (const other of ['10.1.3.3', '::2', '192.168.1.8', '127.0.0.1']) {
      expect([other, isCallable(other, allow)]).toEqual([other, false])
    }
  })
})

describe('a call', () => {
  const call = (url: string, options: object = {}) =>
    postJson(url, '{}', { allow: [], timeout: 500, ...options })
  const blocked = { fault: 'blocked' }

  test.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `https://127.0.0.1:${port}/`,
    (port: number) => `https://127.1:${port}/`,
    (port: number) => `https://2130706433:${port}/`,
    (port: number) => `https://0x7f.0.0.1:${port}/`,
    (port: number) => `https://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `https://localhost:${port}/`,
    (port: number) => `https://localhost.:${port}/`,
  ])('to this machine is blocked however it is written (%#)', async (address) => {
    const server = await httpServer(answer('reached'))
    await expect(call(address(server.port))).rejects.toMatchObject(blocked)
    expect(server.received).toEqual([])
  })

  test('to a name that leads inside is blocked, also when one of its addresses is public', async () => {
    for (const addresses of [['10.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['fd00::1'], []]) {
      const resolve = async () => addresses
      await expect(call('https://robot.example.cn/', { resolve })).rejects.toMatchObject(blocked)
    }
  })

  test('goes to the address that was judged, though the name has changed its mind', async () => {
    const fine = await httpServer(answer('fine'), '127.0.0.2')
    const trap = await httpServer(answer('trap'), '127.0.0.3', fine.port)
    let asked = 0
    const resolve = async () => {
      asked += 1
      return [asked === 1 ? '127.0.0.2' : '127.0.0.3']
    }
    const url = `http://rebind.example.cn:${fine.port}/`
    const allow = ['127.0.0.2/32']
    expect(await call(url, { resolve, allow })).toEqual({ status: 200, body: 'fine' })
    await expect(call(url, { resolve, allow })).rejects.toMatchObject(blocked)
    expect(trap.received).toEqual([])
    expect(asked).toBe(2)
  })

  test('without encryption goes to listed places alone', async () => {
    const resolve = async () => ['93.184.216.34']
    const allow = ['10.0.0.0/8']
    const target = 'http://robot.example.cn/'
    await expect(call(target, { resolve, allow })).rejects.toMatchObject(blocked)
  })

  test('does not follow a redirect', async () => {
    const trap = await httpServer(answer('trap'))
    const server = await httpServer((response) =>
      response.writeHead(307, { Location: trap.url }).end(),
    )
    const allow = ['127.0.0.1']
    expect(await call(server.url, { allow })).toMatchObject({ status: 307 })
    expect(trap.received).toEqual([])
  })

  test('gives up on silence, on a name server that sleeps, and on an answer that trickles', async () => {
    const allow = ['127.0.0.1']
    const silent = await httpServer(() => {})
    await expect(call(silent.url, { allow })).rejects.toMatchObject({ fault: 'timeout' })
    const resolve = () => new Promise<string[]>(() => {})
    await expect(call('https://sleepy.example.cn/', { resolve })).rejects.toMatchObject({
      fault: 'timeout',
    })
    const slow = await httpServer((response) => {
      response.writeHead(200).write('…')
    })
    await expect(call(slow.url, { allow })).rejects.toMatchObject({ fault: 'timeout' })
  })

  test('says when nobody listens, and when there is no TLS', async () => {
    const allow = ['127.0.0.1']
    await expect(call('http://127.0.0.1:1/', { allow })).rejects.toMatchObject({
      fault: 'unreachable',
    })
    const plain = await httpServer(answer(''))
    const target = `https://127.0.0.1:${plain.port}/`
    await expect(call(target, { allow })).rejects.toMatchObject({ fault: 'tls' })
  })
})
