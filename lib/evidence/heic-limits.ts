/** How the decoding process ends; anything else means that the picture was its undoing. */
export const HEIC_EXIT = { done: 0, broken: 3, tooLarge: 4, notWritten: 5 } as const

/** Memory the decoder may take, in bytes: enough for the largest picture that is accepted. */
export const DECODER_MEMORY = 768 * 1024 * 1024
