import { turns } from '#lib/child-process/turns.ts'

/** At most two at a time: a sheet being read may take half a gigabyte. */
export const inTurn = turns(2)
