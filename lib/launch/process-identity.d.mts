export interface Identity {
  pid: number
  born: string
}
export function bornAt(pid: number): string | null
export function ownIdentity(): Identity
export function isAlive(identity: Identity | null | undefined): boolean
export function launchers(): Identity[]
