import type { Command } from './command.ts'

/** Every command by its name. Loaded only when asked for, so that one cannot slow down another. */
export const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  docs: async () => (await import('./commands/docs.ts')).docsCommand,
  seed: async () => (await import('./commands/seed.ts')).seedCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  'user create': async () => (await import('./commands/user-create.ts')).userCreateCommand,
  'token create': async () => (await import('./commands/token-create.ts')).tokenCreateCommand,
  'token revoke': async () => (await import('./commands/token-revoke.ts')).tokenRevokeCommand,
}
