'use client'

import {
  type FormEvent,
  Fragment,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { type FormAction, IDLE } from '#lib/web/form-state.ts'
import { classes } from './class-names.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { FormNotes } from './form-notes.tsx'
import { useHydrated } from './hydrated.ts'
import { keepForm } from './keep-form.ts'
import { Notice } from './notice.tsx'
import { TakeFocus } from './take-focus.tsx'

type Props = {
  action: FormAction
  text: {
    errorTitle: string
    sending: string
    /** Said when the server could not be reached. */
    unreached: string
    /** Put behind the labels of fields that may stay empty. */
    optional?: string
  }
  children: ReactNode
  className?: string
  id?: string
}

/**
 * A form that sends its fields to a server action. Works without script (the page comes back with
 * errors and typed values); with script it keeps the page, focuses the error summary, sends once.
 */
export function ActionForm({ action, text, children, className, id }: Props) {
  // Without script the form needs the server action itself.
  const sender = useHydrated() ? keepForm(action, text.unreached) : action
  const [state, dispatch, pending] = useActionState(sender, IDLE)
  const ownId = useId()
  const formId = id ?? ownId
  const [seen, setSeen] = useState(state)
  const [round, setRound] = useState(0)
  const [isHeld, setHeld] = useState(false)
  const sent = useRef(false)
  if (seen !== state) {
    setSeen(state)
    // A form that was accepted starts again empty.
    if (state.status === 'ok') setRound(round + 1)
  }
  useEffect(() => {
    if (!pending) sent.current = false
  }, [pending])

  // Dispatched by hand: React empties a form after its `action` ran, even when it was refused.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    // The field with the files says what they wait for.
    const waits = form.querySelector('[data-unsent]') !== null
    setHeld(waits)
    if (waits || sent.current) return
    sent.current = true
    const data = new FormData(form)
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      data.append(submitter.name, submitter.value)
    }
    startTransition(() => dispatch(data))
  }

  const { sending, optional } = text
  return (
    <FormContext value={{ id: formId, state, pending, sending, optional, isHeld }}>
      <form
        id={formId}
        action={dispatch}
        onSubmit={submit}
        noValidate
        className={classes('grid gap-5', className)}
      >
        <ErrorSummary formId={formId} state={state} title={text.errorTitle} />
        {state.status === 'ok' && state.message ? (
          <TakeFocus key={`done ${round}`}>
            <Notice kind="success" role="status">
              {state.message}
            </Notice>
          </TakeFocus>
        ) : null}
        <FormNotes state={state} />
        <Fragment key={`fields ${round}`}>{children}</Fragment>
      </form>
    </FormContext>
  )
}
