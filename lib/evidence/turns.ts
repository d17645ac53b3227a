import { turns } from '#lib/child-process/turns.ts'

/** At most two at a time; unpacked pictures are large, and others need the machine too. */
export const inTurn = turns(2)
