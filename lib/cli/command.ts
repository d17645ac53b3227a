import type { ParseArgsConfig } from 'node:util'

export interface CommandInput {
  /** The options given, by name. */
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  positionals: string[]
  /** A line of the result, to standard output. */
  print(line: string): void
  /** A line about progress, to standard error. */
  log(line: string): void
}

/** One administration command. Throw a StartupError for a sentence to the operator. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** What follows the name, for example `--login L`. */
  usage: string
  /** Further lines for `--help`. */
  details?: string
  options?: ParseArgsConfig['options']
  allowPositionals?: boolean
  run(input: CommandInput): Promise<void>
}
