/** What the server says of a stored file. */
export type StoredFile = { id: string; name: string; size: number }

type Watch = {
  progress: (share: number) => void
  done: (file: StoredFile) => void
  /** Did not arrive; it may the next time. */
  failed: (message: string | undefined) => void
  /** Arrived and will never be taken. */
  refused: (message: string | undefined) => void
}

/** Answers about the file itself: sending it again changes nothing. */
const NEVER_TAKEN: readonly number[] = [400, 413, 415, 422]

/** A file and, where the form asks, the code of what it shows. */
export type Sent = { bytes: File; kind: string }

/** Sends one file as multipart `file` and reports; the answer is a file or a problem document. */
export function sendFile(url: string, file: Sent, watch: Watch): XMLHttpRequest {
  const request = new XMLHttpRequest()
  const data = new FormData()
  // Before the bytes, so that it is known when they arrive.
  if (file.kind) data.append('kind', file.kind)
  data.append('file', file.bytes)
  request.open('POST', url)
  request.setRequestHeader('Accept', 'application/json')
  request.upload.onprogress = ({ loaded, total }) => watch.progress(total > 0 ? loaded / total : 0)
  request.onerror = () => watch.failed(undefined)
  request.onload = () => {
    const answer = parse(request.responseText)
    if (request.status >= 200 && request.status < 300 && typeof answer.id === 'string') {
      watch.done({ id: answer.id, name: file.bytes.name, size: file.bytes.size })
    } else if (NEVER_TAKEN.includes(request.status)) watch.refused(problem(answer))
    else watch.failed(problem(answer))
  }
  request.send(data)
  return request
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // A proxy in between may answer with a page of its own.
    return {}
  }
}

function problem({ detail, title }: Record<string, unknown>): string | undefined {
  if (typeof detail === 'string') return detail
  return typeof title === 'string' ? title : undefined
}
