import Docxtemplater from 'docxtemplater'
import InspectModule from 'docxtemplater/js/inspect-module.js'
import type PizZip from 'pizzip'
import type { PaperKind } from '#lib/domain/codes.ts'
import { CODE_PICTURE, PAPER_FIELDS, REQUIRED_FIELDS } from '../fields.ts'
import { READING } from './fill.ts'
import { fetches } from './outside.ts'
import { codePictures, openWord, unpackingFault } from './word-file.ts'

/** Bounds of a template: bytes as sent, and unpacked. */
export const TEMPLATE_LIMITS = { bytes: 5 * 1024 * 1024, unpacked: 50 * 1024 * 1024 } as const

/** What is wrong with a template; `name` is the word in question. */
export type TemplateFault = Readonly<{
  rule: 'broken' | 'too_large' | 'macros' | 'external' | 'unclosed' | 'unknown' | 'missing'
  name: string
}>

const TAGS: ReadonlySet<string> = new Set(Object.values(PAPER_FIELDS))

/**
 * Judges an uploaded template: a .docx that runs nothing and fetches nothing, whose words in braces
 * are all known and which leaves out nothing its kind must say.
 * @returns the first fault, or null
 */
export function checkTemplate(bytes: Uint8Array, kind: PaperKind): TemplateFault | null {
  if (bytes.length > TEMPLATE_LIMITS.bytes) return { rule: 'too_large', name: '' }
  const zip = openWord(bytes)
  if (!zip) return { rule: 'broken', name: '' }
  return inspectParts(zip) ?? inspectWords(zip, kind)
}

function inspectParts(zip: PizZip): TemplateFault | null {
  const rule = unpackingFault(zip, TEMPLATE_LIMITS.unpacked)
  if (rule !== null) return { rule, name: '' }
  const types = zip.file('[Content_Types].xml')?.asText() ?? ''
  const names = Object.keys(zip.files)
  const isActive = names.some((name) => /vbaProject|activeX|embeddings\//i.test(name))
  if (isActive || /macroEnabled|vbaProject/i.test(types)) return { rule: 'macros', name: '' }
  return fetches(zip) ? { rule: 'external', name: '' } : null
}

function inspectWords(zip: PizZip, kind: PaperKind): TemplateFault | null {
  const inspected = new InspectModule()
  try {
    new Docxtemplater(zip, { ...READING, modules: [inspected] })
  } catch (error) {
    return syntaxFault(error)
  }
  const raw = rawMarkup(inspected.getAllStructuredTags() as readonly Part[])
  if (raw !== undefined) return { rule: 'unknown', name: raw }
  const used = namesIn(inspected.getAllTags())
  const unknown = used.find((name) => !TAGS.has(name))
  if (unknown !== undefined) return { rule: 'unknown', name: unknown }
  const missing = REQUIRED_FIELDS[kind].find((field) => !used.includes(PAPER_FIELDS[field]))
  if (missing) return { rule: 'missing', name: PAPER_FIELDS[missing] }
  return codePictures(zip).length > 0 ? null : { rule: 'missing', name: CODE_PICTURE }
}

/** `{@…}` would take what people wrote as markup of the paper; it is a word nobody knows. */
function rawMarkup(parts: readonly Part[]): string | undefined {
  for (const { module, value, subparsed = [] } of parts) {
    const raw = module === 'rawxml' ? `@${value}` : rawMarkup(subparsed)
    if (raw !== undefined) return raw
  }
  return undefined
}
type Part = Readonly<{ module?: string; value?: string; subparsed?: readonly Part[] }>

/** Tags are nested where a section holds others. */
function namesIn(tags: Record<string, unknown>): string[] {
  return Object.entries(tags).flatMap(([name, inner]) => [
    name,
    ...namesIn((inner ?? {}) as Record<string, unknown>),
  ])
}

function syntaxFault(error: unknown): TemplateFault {
  const first = (error as { properties?: { errors?: { properties?: { xtag?: string } }[] } })
    .properties?.errors?.[0]?.properties?.xtag
  const own = (error as { properties?: { xtag?: string } }).properties?.xtag
  const name = first ?? own
  return name === undefined ? { rule: 'broken', name: '' } : { rule: 'unclosed', name }
}
