import type { IncomingMessage } from 'node:http'

/**
 * Lets a part of the path that no text can be read from stand for its very letters, as a name that nothing
 * has: `%ff` is no character, for which Next would answer a bare 500, and no database takes the `%00`.
 */
export function makeReadable(request: IncomingMessage): void {
  const [path = '', ...query] = (request.url ?? '/').split('?')
  if (!path.includes('%')) return
  const readable = path
    .split('/')
    .map((part) => (isText(part) ? part : part.replaceAll('%', '%25')))
  request.url = [readable.join('/'), ...query].join('?')
}

function isText(part: string): boolean {
  try {
    return !decodeURIComponent(part).includes('\0')
  } catch {
    return false
  }
}
