import { posix } from 'node:path'

/**
 * The name of a part of a workbook as it is compared: some programs write it from the root, with
 * steps up and down, in capitals, or with the strokes of Windows.
 */
export function partName(name: string): string {
  return posix.normalize(name.replaceAll('\\', '/')).replace(/^\/+/, '').toLowerCase()
}
