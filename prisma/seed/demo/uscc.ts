const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * A fictitious credit code with valid check digits whose body starts with DEM (GB 32100-2015).
 * @param prefix the first eight characters: registry, class, place of registry
 */
export function demoUscc(prefix: string, n: number): string {
  const body = `DEM${String(n).padStart(5, '0')}`
  const organisation = `${body}${organisationCheck(body)}`
  const code = `${prefix}${organisation}`
  const sum = [...code].reduce(
    (total, char, i) => total + ALPHABET.indexOf(char) * (3 ** i % 31),
    0,
  )
  return `${code}${ALPHABET[(31 - (sum % 31)) % 31]}`
}

function organisationCheck(body: string): string {
  const sum = [...body].reduce(
    (total, char, i) => total + Number.parseInt(char, 36) * (ORG_WEIGHTS[i] ?? 0),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
