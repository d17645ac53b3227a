import sharp from 'sharp'
import type { Random } from './random.ts'

/** Sober colours of walls, floors and boards. */
const WALLS = ['#e8e4da', '#dfe6e9', '#ece7dd', '#e3ebe3'] as const
const BOARDS = ['#8a2b22', '#274b6d', '#3f5f46', '#6d5b3a'] as const

/** A drawn room with a notice board, as JPEG: stands for a photograph in the demo. */
export async function drawnRoom(random: Random): Promise<Buffer> {
  const wall = random.pick(WALLS)
  const board = random.pick(BOARDS)
  const left = random.int(180, 420)
  const tables = Array.from({ length: random.int(1, 3) }, (_, i) => {
    const x = 160 + i * random.int(240, 320)
    return `<rect x="${x}" y="560" width="200" height="26" fill="#9c7a52"/><rect x="${x + 16}" y="586" width="12" height="90" fill="#7b5f3f"/><rect x="${x + 172}" y="586" width="12" height="90" fill="#7b5f3f"/>`
  }).join('')
  const lines = Array.from(
    { length: random.int(4, 7) },
    (_, i) =>
      `<rect x="${left + 40}" y="${236 + i * 26}" width="${random.int(180, 340)}" height="8" fill="#fff" opacity=".85"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="${wall}"/><rect y="640" width="1200" height="160" fill="#b9ab95"/>
    <rect x="${left}" y="180" width="440" height="260" fill="${board}" stroke="#fff" stroke-width="10"/>${lines}
    <rect x="${(left + 560) % 900}" y="210" width="190" height="230" fill="#cfe3ee" stroke="#fff" stroke-width="12"/>${tables}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}
