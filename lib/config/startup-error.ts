/** Something the operator has to put right. The message is one whole sentence, shown as it is. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/** The sentence to print for whatever stopped a command. */
export function startupSentence(error: unknown): string {
  if (error instanceof StartupError) return error.message
  const { code, path } = (error ?? {}) as { code?: string; path?: string }
  if (code === 'ENOSPC' || code === '53100') {
    return 'The disk is full: free some space and try again.'
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const where = path ?? 'a folder of the product'
    return `No permission to write ${where}: give this user the right or set DATA_DIR to another folder.`
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return `${path ?? 'DATA_DIR'} cannot be a folder, because a file is in its place: set DATA_DIR to another one.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
