'use client'

import { useEffect, useState } from 'react'
import { useFormFrame } from '#components/ui/form-context.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type ReportState, SEEN_FIELD, type SimilarIssue } from './report-state.ts'

type Props = {
  /** Answers `{items}` for `chamber` and `title`. */
  url: string
  text: { title: string; body: string }
}

/**
 * Open issues that may be the same matter: found by the server when the form is sent, and with
 * script already while it is being filled in. What was shown is not held up a second time.
 */
export function SimilarWatch({ url, text }: Props) {
  const { id, state } = useFormFrame()
  const live = useLiveSimilar(id, url)
  const items = live ?? (state as ReportState).similar ?? []
  if (items.length === 0) return null
  return (
    <Notice kind="warning" title={text.title} role="status">
      <p>{text.body}</p>
      <ul className="grid gap-0.5">
        {items.map(({ number, title, stage, reported }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={`/issues/${number}`}
              // What was typed so far stays behind on this page.
              target="_blank"
              rel="noopener"
              className="py-2 text-action underline underline-offset-4 md:py-0"
            >
              {title}
            </a>
            <span className="text-ink-2 text-sm">
              {number} {stage} {reported}
            </span>
          </li>
        ))}
      </ul>
      <input
        type="hidden"
        name={SEEN_FIELD}
        value={items.map(({ number }) => number).join(' ')}
        readOnly
      />
    </Notice>
  )
}

/** The button that sends the form; after the server has held it up, it says what pressing it means. */
export function ReportButton({ label, again }: { label: string; again: string }) {
  const { state } = useFormFrame()
  const isHeldUp = ((state as ReportState).similar ?? []).length > 0
  return <SubmitButton size="large">{isHeldUp ? again : label}</SubmitButton>
}

/** Asks after a field was left, once for each pair of chamber and title; null before the first answer. */
function useLiveSimilar(formId: string, url: string): SimilarIssue[] | null {
  const [items, setItems] = useState<SimilarIssue[] | null>(null)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let asked = ''
    let running = new AbortController()
    const check = async () => {
      const draft = draftOf(form)
      if (draft === asked) return
      asked = draft
      running.abort()
      running = new AbortController()
      const found = draft === '' ? [] : await ask(`${url}?${draft}`, running.signal)
      if (found) setItems(found)
    }
    form.addEventListener('focusout', check)
    return () => {
      form.removeEventListener('focusout', check)
      running.abort()
    }
  }, [formId, url])
  return items
}

/** Chamber and title as a query; empty while one of them is missing. */
function draftOf(form: HTMLFormElement): string {
  const fields = new FormData(form)
  const chamber = String(fields.get('chamber') ?? '')
  const title = String(fields.get('title') ?? '').trim()
  return chamber && title ? new URLSearchParams({ chamber, title }).toString() : ''
}

/** Null when it could not be asked: the server looks again when the form is sent. */
async function ask(address: string, signal: AbortSignal): Promise<SimilarIssue[] | null> {
  try {
    const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as { items: SimilarIssue[] }).items : null
  } catch {
    return null
  }
}
