import type PizZip from 'pizzip'

/** What a part of a document points to. */
type Relation = Readonly<{ id: string; type: string; target: string; mode: string }>

// Quoted texts are read as such: `>` may stand in one, and either quote may be used.
const ELEMENT = /<(?:[^\s<>/"'=:]+:)?Relationship(?=[\s/])((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g
const ATTRIBUTE = /([^\s="'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The relations that a `.rels` part declares, however they are written. */
export function relationsIn(xml: string): Relation[] {
  return [...xml.matchAll(ELEMENT)].map(([, attributes = '']) => {
    const found = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [
        name,
        decoded(one ?? other ?? ''),
      ]),
    )
    const of = (name: string) => found.get(name) ?? ''
    return { id: of('Id'), type: of('Type'), target: of('Target'), mode: of('TargetMode') }
  })
}

/** True when the document would fetch something from elsewhere; a link waits for whoever presses it. */
export function fetches(zip: PizZip): boolean {
  const parts = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/i.test(name))
  return parts.some((name) => {
    const xml = zip.file(name)?.asText() ?? ''
    // In another encoding, or with words of its own, it may say something else than is read here.
    if (xml.includes('\0') || /<!DOCTYPE/i.test(xml)) return true
    return /\.rels$/i.test(name) ? relationsIn(xml).some(isOutside) : FETCHING.test(fieldsIn(xml))
  })
}

function isOutside({ type, target, mode }: Relation): boolean {
  if (type.endsWith('/hyperlink')) return false
  return (
    mode.trim().toLowerCase() === 'external' || /^\s*([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(target)
  )
}

/** Fields that a word processor fills from files and addresses. */
const FETCHING = /\b(INCLUDE|INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|IMPORT|DATABASE|LINK|RD)\b/i
const FIELD = /<(?:[^\s<>/"'=:]+:)?instrText\b[^>]*>([^<]*)|\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What its fields say, in one text: a word may be spread over several pieces. */
function fieldsIn(xml: string): string {
  return [...xml.matchAll(FIELD)]
    .map(([, text, one, other]) => decoded(text ?? ` ${one ?? other} `))
    .join('')
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, ten, hex, name) => {
    if (name) return NAMED[name] ?? whole
    const code = ten ? Number(ten) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
