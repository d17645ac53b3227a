import type { Expectation } from './expectation.ts'
import { BESIDE_EXPECTATIONS } from './expectations-beside.ts'
import { CHAIN_EXPECTATIONS } from './expectations-chain.ts'
import { ORIGIN_EXPECTATIONS } from './expectations-origin.ts'
import type { StoryName } from './scenes.ts'

/** Of every scene, who may do what, by hand. */
export const EXPECTATIONS: Readonly<Record<StoryName, Expectation>> = {
  ...CHAIN_EXPECTATIONS,
  ...BESIDE_EXPECTATIONS,
  ...ORIGIN_EXPECTATIONS,
}
