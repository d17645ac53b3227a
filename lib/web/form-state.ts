/** One refused field: `path` is the name of the input (or starts with it), `message` says what to do. */
export type FieldError = { path: string; message: string }

/** A line of an answer; leads to what it is about. */
export type FormNote = { text: string; href?: string }

/**
 * What a server action gives back to the form that called it.
 * `values` are the texts as typed, so that a form without script loses nothing; never a password.
 */
export type FormState = {
  /** `shown`: answered without acting; what was typed stays. */
  status: 'idle' | 'error' | 'ok' | 'shown'
  message?: string
  /** What a form that was only asked has to tell, one line each. */
  notes?: FormNote[]
  errors?: FieldError[]
  values?: Record<string, string>
}

/** The state of a form that has not been sent yet. */
export const IDLE: FormState = { status: 'idle' }

/** The shape of a server action that an ActionForm calls. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>
