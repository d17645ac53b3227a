import { parseArgs } from 'node:util'
import { StartupError } from '#lib/config/startup-error.ts'
import type { Command, CommandInput } from './command.ts'
import { commands } from './commands.ts'

/**
 * Runs one administration command.
 * @param args the words after `npm run -s cli --`
 * @param withDatabase prepares the environment around a command that really runs
 * @throws StartupError for a mistake in the words, with the sentence to show
 */
export async function main(
  args: string[],
  withDatabase: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const name = findName(args)
  if (name === null) {
    if (args.length === 0 || isHelp(args[0])) return print(await overview())
    throw new StartupError(`There is no command "${args[0]}": see npm run -s cli -- --help.`)
  }
  const command = await (commands[name] as () => Promise<Command>)()
  const rest = args.slice(name.split(' ').length)
  if (rest.some(isHelp)) return print(help(name, command))
  const { values, positionals } = parse(name, command, rest)
  await withDatabase(() => command.run({ values, positionals, print, log }))
}

/** Names have one word or two: `migrate`, `token create`. */
function findName(args: string[]): string | null {
  const both = args.slice(0, 2).join(' ')
  if (Object.hasOwn(commands, both)) return both
  const first = args[0] ?? ''
  return Object.hasOwn(commands, first) ? first : null
}

function parse(name: string, command: Command, args: string[]) {
  try {
    const options = command.options ?? {}
    const allowPositionals = command.allowPositionals ?? false
    const { values, positionals } = parseArgs({ args, options, allowPositionals, strict: true })
    return { values: values as CommandInput['values'], positionals }
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0]?.replace(/\.$/, '')
    throw new StartupError(`${reason}: see npm run -s cli -- ${name} --help.`)
  }
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help'
}

async function overview(): Promise<string> {
  const lines = ['Usage: npm run -s cli -- COMMAND', '']
  for (const [name, load] of Object.entries(commands)) {
    const { usage, summary } = await load()
    lines.push(`  ${`${name} ${usage}`.padEnd(36)} ${summary}`)
  }
  return [...lines, '', '--help after a command says more about it.'].join('\n')
}

function help(name: string, { usage, summary, details }: Command): string {
  const lines = [`Usage: npm run -s cli -- ${name} ${usage}`.trim(), '', `${name} ${summary}.`]
  return details ? [...lines, '', details].join('\n') : lines.join('\n')
}
