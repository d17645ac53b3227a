import PizZip from 'pizzip'

/** What a name may not hold where the zip is unpacked; units are named by people. */
const UNSAFE = /[\\/:*?"<>|]/g

/** Several files as one zip, all side by side. A name that comes again gets a number. */
export function archiveOf(files: readonly Readonly<{ name: string; bytes: Uint8Array }>[]): Buffer {
  const zip = new PizZip()
  const taken = new Map<string, number>()
  for (const { name: given, bytes } of files) {
    const name = given.replace(UNSAFE, '_')
    const times = taken.get(name) ?? 0
    taken.set(name, times + 1)
    const unique = times === 0 ? name : name.replace(/(\.\w+)$/, ` (${times + 1})$1`)
    zip.file(unique, bytes)
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
