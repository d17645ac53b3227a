import { DomainError, type ErrorCode, type ErrorParams } from '#lib/domain/errors.ts'
import { NAME_LIMIT, STORED_TYPES, type StoredType } from './schema.ts'

// Control, zero-width and direction characters (they hide an ending), and lone surrogates.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/** A file name as a person would write it: no path, nothing invisible, never empty. */
export function cleanName(raw: string): string {
  const base = raw.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const name = base.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
  return name.replace(/^\.+|[. ]+$/g, '') || 'file'
}

/**
 * The name a stored file goes by: its ending always tells the truth about the content, so that
 * opening a download starts the program meant for it, and it fits into NAME_LIMIT.
 */
export function storedName(cleaned: string, type: StoredType): string {
  const endings: readonly string[] = STORED_TYPES[type]
  const dot = cleaned.lastIndexOf('.')
  const ending = dot > 0 ? cleaned.slice(dot + 1).toLowerCase() : ''
  if (endings.includes(ending)) return shorten(cleaned.slice(0, dot), cleaned.slice(dot))
  // A converted picture loses the ending of its former type, any other keeps it in view.
  const isFormer = type === 'image/jpeg' && /^hei[cf]$/.test(ending)
  return shorten(isFormer ? cleaned.slice(0, dot) : cleaned, `.${endings[0]}`)
}

function shorten(stem: string, ending: string): string {
  return [...stem].slice(0, NAME_LIMIT - ending.length).join('') + ending
}

/** A refusal that names the file. */
export function refuse(code: ErrorCode, name: string, rule?: string): DomainError {
  const params: ErrorParams = rule ? { name, rule } : { name }
  return new DomainError(code, { path: 'file', params })
}
