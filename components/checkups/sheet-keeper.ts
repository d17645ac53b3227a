import {
  type Entry,
  fetchSheet,
  keepWaiting,
  type Outcome,
  postEntry,
  readWaiting,
  saidIn,
} from './sheet-send.ts'
import type { KeeperSetup, Said, Totals } from './sheet-setup.ts'

/** How one line stands. */
export type LineState =
  | Readonly<{ kind: 'idle' | 'sending' | 'saved' | 'waiting' | 'signedOut' | 'needsWords' }>
  | Readonly<{ kind: 'needsScore' | 'refused'; message: string }>
  | Readonly<{ kind: 'conflict'; theirs: Said }>

export type Snapshot = Readonly<{
  lines: Readonly<Record<string, LineState>>
  /** Entries the server does not have yet. */
  unsent: number
  totals: Totals
}>

/** How long to wait before trying again what did not arrive, in milliseconds. */
const AGAIN = 5000

/**
 * Keeps the entries of one score sheet until the server has them: each is written down in the browser,
 * sent, and sent again with the same version of its line until it is answered. The server answers a
 * repeated entry like the first, so nothing is written twice; what somebody else wrote in between is
 * shown, never overwritten.
 */
export class SheetKeeper {
  private readonly known: Map<string, Said>
  private readonly entries = new Map<string, Entry>()
  private lines: Record<string, LineState> = {}
  private totals: Totals
  private sending = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly watchers = new Set<() => void>()
  private shown: Snapshot
  private readonly setup: KeeperSetup

  constructor(setup: KeeperSetup) {
    this.setup = setup
    this.known = new Map(
      setup.items.map(({ code, score, words, version }) => [code, { score, words, version }]),
    )
    this.totals = setup.totals
    this.shown = { lines: {}, unsent: 0, totals: setup.totals }
  }

  readonly snapshot = (): Snapshot => this.shown
  readonly watch = (told: () => void): (() => void) => {
    this.watchers.add(told)
    return () => this.watchers.delete(told)
  }

  /** What was typed in a line and has not arrived. */
  entryOf(item: string): Entry | undefined {
    return this.entries.get(item)
  }

  /** Takes up what waited when the page was left; tells which lines to fill in with it. */
  resume(): ReadonlyMap<string, Entry> {
    for (const [item, entry] of readWaiting(this.setup.place)) {
      if (!this.known.has(item)) continue
      this.entries.set(item, entry)
      this.lines[item] = { kind: 'waiting' }
    }
    this.tell()
    void this.flush()
    return this.entries
  }

  /** Takes what was typed in a line. @returns false while the line lacks something. */
  enter(item: string, score: string, words: string): boolean {
    const before = this.known.get(item)
    const asked = this.setup.items.find(({ code }) => code === item)
    if (!before || !asked) return true
    const points = Number(score.normalize('NFKC').trim() || 'none')
    const isUnchanged = points === before.score && words.trim() === before.words
    if (!this.entries.has(item) && (isUnchanged || (score.trim() === '' && words.trim() === ''))) {
      if (this.lines[item]?.kind !== 'saved') this.set(item, { kind: 'idle' })
      return true
    }
    if (!(points >= 0 && points <= asked.max && Number.isInteger(points * 2))) {
      const message = this.setup.text.needsScore.replace('{max}', `${asked.max}`)
      this.set(item, { kind: 'needsScore', message })
      return false
    }
    if (asked.needsWords && points < asked.max && words.trim() === '') {
      this.set(item, { kind: 'needsWords' })
      return false
    }
    const base = this.entries.get(item)?.base ?? before
    this.entries.set(item, { score, words: words.trim(), version: base.version, base })
    this.set(item, { kind: 'waiting' })
    void this.flush()
    return true
  }

  /** Ends a conflict: sends mine over theirs, or lets theirs stand. */
  settle(item: string, theirs: Said, keep: 'mine' | 'theirs'): void {
    const entry = this.entries.get(item)
    this.known.set(item, theirs)
    if (keep === 'theirs') this.entries.delete(item)
    else if (entry) this.entries.set(item, { ...entry, version: theirs.version, base: theirs })
    this.set(item, { kind: keep === 'theirs' ? 'saved' : 'waiting' })
    void this.flush()
  }

  /** Sends what waits, one after another; stops at the first that does not arrive. */
  async flush(): Promise<void> {
    if (this.sending) return
    this.sending = true
    clearTimeout(this.timer)
    for (let next = this.next(); next; next = this.next()) {
      const hasArrived = await this.send(...next)
      if (!hasArrived) break
    }
    this.sending = false
    if (this.next()) this.timer = setTimeout(() => void this.flush(), AGAIN)
    else await this.refreshTotals()
  }

  /** @returns whether the server has answered; what was not answered goes on waiting. */
  private async send(item: string, entry: Entry): Promise<boolean> {
    this.set(item, { kind: 'sending' })
    const side = this.setup.side ?? 'score'
    const outcome = await postEntry({ id: this.setup.id, side }, item, entry)
    if (outcome.kind !== 'stale') {
      this.take(item, entry, outcome)
      return outcome.kind !== 'waiting'
    }
    const sheet = await fetchSheet(this.setup.id)
    if (sheet) this.compare(item, entry, saidIn(sheet, item, side))
    else this.set(item, { kind: 'waiting' })
    return sheet !== null
  }

  private next(): [string, Entry] | undefined {
    return [...this.entries].find(([item]) =>
      ['waiting', 'signedOut'].includes(this.lines[item]?.kind ?? 'idle'),
    )
  }

  private take(item: string, sent: Entry, outcome: Exclude<Outcome, { kind: 'stale' }>) {
    const isNewer = this.entries.get(item) !== sent
    // What was typed over it meanwhile may well be taken.
    if (outcome.kind === 'refused') return this.set(item, isNewer ? { kind: 'waiting' } : outcome)
    if (outcome.kind === 'waiting') {
      return this.set(item, { kind: outcome.signedOut ? 'signedOut' : 'waiting' })
    }
    const { version } = outcome
    const said = { score: Number(sent.score.normalize('NFKC')), words: sent.words, version }
    this.known.set(item, said)
    const now = this.entries.get(item)
    // Typed over while it was on its way: the newer words go after it.
    if (now && now !== sent) this.entries.set(item, { ...now, version, base: said })
    else this.entries.delete(item)
    this.set(item, { kind: this.entries.has(item) ? 'waiting' : 'saved' })
  }

  /** A line that changed only on the other side has no conflict: the entry goes with its new version. */
  private compare(item: string, { base }: Entry, theirs: Said | null) {
    const mine = this.entries.get(item)
    if (!theirs || !mine) return
    if (theirs.score === base.score && theirs.words === base.words) {
      this.entries.set(item, { ...mine, version: theirs.version, base: theirs })
      return this.set(item, { kind: 'waiting' })
    }
    this.set(item, { kind: 'conflict', theirs })
  }

  private async refreshTotals() {
    const sheet = await fetchSheet(this.setup.id)
    if (!sheet) return
    const count = (name: string) => sheet.items.filter((item) => item[name] !== null).length
    const [scored, selfScored] = [count('score'), count('selfScore')]
    this.totals = { running: Number(sheet.running), scored, selfScored }
    this.tell()
  }

  private set(item: string, state: LineState) {
    this.lines = { ...this.lines, [item]: state }
    this.tell()
  }

  private tell() {
    keepWaiting(this.setup.place, this.entries)
    this.shown = { lines: this.lines, unsent: this.entries.size, totals: this.totals }
    for (const told of this.watchers) told()
  }
}
