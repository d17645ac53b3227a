import { main } from '#lib/cli/main.ts'
import { atTheConsole } from './history.ts'

/** What the command prints, or the sentence it ends with. */
export async function verify(...args: string[]): Promise<string> {
  const lines: string[] = []
  const { write } = process.stdout
  process.stdout.write = (line) => lines.push(String(line)) > 0
  try {
    await main(['verify', ...args], (work) => work())
    return lines.join('')
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  } finally {
    process.stdout.write = write
  }
}

/** Tampers, verifies and puts everything back. */
export async function tampered(sql: string, ...undo: string[]): Promise<string> {
  const url = process.env.DATABASE_URL as string
  await atTheConsole(url, 'CREATE SCHEMA saved', ...KEPT.map(keepTable), sql)
  try {
    return await verify()
  } finally {
    await atTheConsole(url, ...undo, ...KEPT.flatMap(putBack), 'DROP SCHEMA saved CASCADE')
  }
}
const KEPT = [
  'issue',
  'issue_span',
  'assignment',
  'request',
  'supervision',
  'paper',
  'event',
  'outbox',
  'evidence',
  'counter',
  'look_back_draw',
  'checkup',
  'checkup_score',
]
const keepTable = (name: string) => `CREATE TABLE saved.${name} AS TABLE public.${name}`
const putBack = (name: string) => [
  `DELETE FROM public.${name}`,
  `INSERT INTO public.${name} SELECT * FROM saved.${name}`,
]
