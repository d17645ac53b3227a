import type { Command } from './command.ts'

/** Every command by its name. Loaded only when asked for, so that one cannot slow down another. */
export const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  seed: async () => (await import('./seed.ts')).seedCommand,
}
