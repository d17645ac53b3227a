import type { OutboundSettings } from '#lib/config/outbound.ts'
import { prisma } from '#lib/db/client.ts'
import { createChannel } from '#lib/notices/commands/create-channel.ts'
import { setNoticePreference } from '#lib/notices/commands/set-notice-preference.ts'
import { drainOutbox } from '#lib/notices/drain.ts'
import { seal } from '#lib/notices/seal.ts'
import {
  must,
  NOW,
  PERSON_NAMES,
  type PersonName,
  type TestDistrict,
} from '#tests/support/factory.ts'

/** So many minutes after the tests act. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000)
}

/** Tells everything that is open, in every district. */
export async function drainAll(now = NOW, canMail = true): Promise<number> {
  let told = 0
  for (let count = await drainOutbox({ now, canMail }); count > 0; ) {
    told += count
    count = await drainOutbox({ now, canMail })
  }
  return told
}

/** Nothing is left to be sent, in no district: each test counts only its own messages. */
export async function emptyQueue(): Promise<void> {
  await drainAll()
  await prisma.deliveryItem.deleteMany()
  await prisma.delivery.deleteMany()
}

/** Everything that has happened so far is told and read by everybody: what follows is news. */
export async function forgetSoFar(district: TestDistrict): Promise<void> {
  await drainAll()
  const { id: districtId } = district
  await prisma.notice.updateMany({ where: { districtId }, data: { readAt: NOW, unread: 0 } })
  await prisma.deliveryItem.deleteMany({ where: { districtId } })
  await prisma.delivery.deleteMany({ where: { districtId } })
}

/** Who holds an unread notice of an issue, by their names in the factory, with the count. */
export async function toldOf(
  district: TestDistrict,
  number: string,
): Promise<Partial<Record<PersonName, number>>> {
  const rows = await prisma.notice.findMany({
    where: { districtId: district.id, readAt: null, issue: { number } },
  })
  const name = (accountId: string) =>
    PERSON_NAMES.find((one) => district.actor(one).accountId === accountId) as PersonName
  return Object.fromEntries(rows.map(({ accountId, unread }) => [name(accountId), unread]))
}

/** Gives a person of the district an address, as they would themselves. */
export async function mailTo(
  district: TestDistrict,
  name: PersonName,
  mode: 'now' | 'digest' | 'off' = 'now',
): Promise<string> {
  const email = `${name.toLowerCase()}-${district.id}@example.cn`
  await must(setNoticePreference, district.actor(name), { email, mode })
  return email
}

type Wanted = Readonly<{
  kind: 'wecom' | 'dingtalk' | 'webhook'
  url: string
  secret?: string
  unit?: string
  groups?: readonly string[]
}>

/** A channel of the district that leads to a server of the test, entered past the check of addresses. */
export async function channelTo(district: TestDistrict, wanted: Wanted): Promise<string> {
  const { kind, url, secret, unit, groups } = wanted
  const { id } = await must(createChannel, district.actor('sysadmin'), {
    kind,
    name: `${kind} 群`,
    unitCode: unit ?? district.units.federation.code,
    groups: groups ?? ['intake', 'work', 'verdict', 'closure', 'talk'],
    url: 'https://robot.example.cn/send',
    secret: secret ?? 'a secret of the test',
  })
  await prisma.channel.update({
    where: { districtId_id: { districtId: district.id, id } },
    data: { sealed: seal(id, { url, secret: secret ?? null }) },
  })
  return id
}

/** Settings that let messages go to the servers of the test. */
export function outboundTo(smtpUrl: string | null = null, allow = ['127.0.0.0/8']) {
  return { smtpUrl, mailFrom: 'Sanzhi <sanzhi@example.cn>', allow } satisfies OutboundSettings
}

/** Messages of the district with what became of them. */
export async function deliveriesOf(district: TestDistrict) {
  return prisma.delivery.findMany({
    where: { districtId: district.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { items: { orderBy: { seq: 'asc' } } },
  })
}
