let table: Map<string, Buffer> | undefined

/**
 * Text in GB18030, which older Chinese programs expect of a CSV file; every character has its place
 * in it. Node decodes the encoding but does not encode it, so the table is what the decoder says.
 */
export function gb18030(text: string): Uint8Array {
  table ??= learn()
  const parts: Buffer[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) as number
    if (code < 0x80) parts.push(Buffer.from([code]))
    else parts.push(code > 0xffff ? fourBytes(189_000 + code - 0x1_0000) : known(table, sign))
  }
  return Buffer.concat(parts)
}

function known(signs: Map<string, Buffer>, sign: string): Buffer {
  return signs.get(sign) ?? Buffer.from('?')
}

/** Every character of two and of four bytes below U+10000. */
function learn(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const signs = new Map<string, Buffer>()
  const note = (bytes: Buffer) => {
    const sign = decoder.decode(bytes)
    if ([...sign].length === 1 && sign !== '\uFFFD' && !signs.has(sign)) signs.set(sign, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) note(Buffer.from([lead, trail]))
    }
  }
  for (let place = 0; place < 39_420; place += 1) note(fourBytes(place))
  return signs
}

/** The four bytes of a linear place. */
function fourBytes(place: number): Buffer {
  return Buffer.from([
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ])
}
