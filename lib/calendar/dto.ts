/**
 * What an administrator may say of a date: free, worked though a weekend, as the week has it, or
 * `announced`, which takes an entry back.
 */
export const ENTRY_KINDS = ['holiday', 'makeup', 'ordinary', 'announced'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
