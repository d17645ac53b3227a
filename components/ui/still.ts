import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode }

/**
 * Markup without script as HTML, for `StillBlock`: React then carries a mark instead of a tree that is
 * built, sent with the page and taken over in the browser. Every text and attribute is escaped here.
 * Holds elements and plain functions only.
 * @throws Error for what needs script (client components, handlers, refs), waits, or brings its own HTML
 */
export function still(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) {
    let all = ''
    for (const one of node) all += still(one)
    return all
  }
  if (isValidElement<Props>(node)) return element(node)
  throw new Error('only elements and text stand still')
}

function element({ type, props }: ReactElement<Props>): string {
  if (type === Fragment) return still(props.children)
  if (typeof type === 'string') return tag(type, props)
  // What runs in the browser arrives as a reference, which is a function, too.
  if (typeof type === 'function' && !('$$typeof' in type)) {
    return still((type as (given: Props) => ReactNode)(props))
  }
  throw new Error('what needs script cannot stand still')
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])

function tag(name: string, props: Props): string {
  if (name === 'select') return select(props)
  if (name === 'textarea') throw new Error('what a textarea begins with cannot stand still')
  let open = `<${name}`
  for (const key in props) if (key !== 'children') open += attribute(key, props[key])
  if (name === 'option' && props.value === picked) open += ` selected=''`
  return VOID.has(name) ? `${open}/>` : `${open}>${still(props.children)}</${name}>`
}

const NONE = Symbol('no select begins with something')
/** What the select that is being written begins with; HTML says it of the option. */
let picked: unknown = NONE

function select({ defaultValue, ...props }: Props): string {
  let open = '<select'
  for (const key in props) if (key !== 'children') open += attribute(key, props[key])
  picked = defaultValue ?? NONE
  try {
    return `${open}>${still(props.children)}</select>`
  } finally {
    picked = NONE
  }
}

/** Attributes React writes in capitals or by another name; HTML does not tell capitals apart. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  dateTime: 'dateTime',
  colSpan: 'colSpan',
  rowSpan: 'rowSpan',
  tabIndex: 'tabIndex',
  autoComplete: 'autoComplete',
  defaultValue: 'value',
  defaultChecked: 'checked',
  maxLength: 'maxLength',
  inputMode: 'inputMode',
  formAction: 'formAction',
  viewBox: 'viewBox',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  textAnchor: 'text-anchor',
  vectorEffect: 'vector-effect',
  patternUnits: 'patternUnits',
  preserveAspectRatio: 'preserveAspectRatio',
}
const PLAIN = /^[a-z]+[12]?$|^(aria|data)-[a-z-]+$/
const REFUSED = new Set(['ref', 'style'])

/** The names as HTML writes them, worked out once each; a name that may not stand still has none. */
const known = new Map<string, string | null>()

function nameOf(key: string): string {
  let name = known.get(key)
  if (name === undefined) {
    name = NAMES[key] ?? (PLAIN.test(key) && !REFUSED.has(key) ? key : null)
    known.set(key, name)
  }
  if (name === null) throw new Error(`${key} cannot stand still`)
  return name
}

/** In single quotes, which need no signs before them in the script that carries the page. */
function attribute(key: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const name = nameOf(key)
  if (typeof value === 'function' || typeof value === 'object') {
    throw new Error(`${key} cannot stand still`)
  }
  // An empty or false attribute of HTML is left out; those of aria and data are words.
  if (typeof value === 'boolean' && !name.includes('-')) return value ? ` ${name}=''` : ''
  return ` ${name}='${escaped(String(value))}'`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text
}
