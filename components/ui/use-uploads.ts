'use client'

import { useEffect, useRef, useState } from 'react'
import { type Sent, type StoredFile, sendFile } from './upload-send.ts'

export type Upload = {
  key: string
  name: string
  size: number
  /** Code of what it shows; empty when nobody said. */
  kind: string
  share: number
  state: 'sending' | 'done' | 'failed' | 'refused'
  id?: string
  message?: string
}

type Limits = { url: string; maxSize: number; maxCount: number; tooLarge: string; tooMany: string }

/** The files of one UploadField: what is on its way, what arrived, what failed. */
export function useUploads({ url, maxSize, maxCount, tooLarge, tooMany }: Limits) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const running = useRef(new Map<string, { file: Sent; request: XMLHttpRequest }>())
  const counter = useRef(0)
  useEffect(() => {
    const requests = running.current
    return () => {
      for (const { request } of requests.values()) request.abort()
    }
  }, [])

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))

  function start(key: string, file: Sent) {
    change(key, { state: 'sending', share: 0, message: undefined })
    const request = sendFile(url, file, {
      progress: (share) => change(key, { share }),
      done: ({ id }: StoredFile) => change(key, { state: 'done', share: 1, id }),
      failed: (message) => change(key, { state: 'failed', message }),
      refused: (message) => change(key, { state: 'refused', message }),
    })
    running.current.set(key, { file, request })
  }

  function add(files: Iterable<File>, kind = '') {
    let room = maxCount - uploads.filter(({ state }) => state !== 'refused').length
    for (const file of files) {
      counter.current += 1
      const key = `${counter.current}`
      const message = file.size > maxSize ? tooLarge : room <= 0 ? tooMany : undefined
      const state = message ? 'refused' : 'sending'
      setUploads((all) => [
        ...all,
        { key, name: file.name, size: file.size, kind, share: 0, state, message },
      ])
      if (message) continue
      room -= 1
      start(key, { bytes: file, kind })
    }
  }

  function remove(key: string) {
    running.current.get(key)?.request.abort()
    running.current.delete(key)
    setUploads((all) => all.filter((one) => one.key !== key))
  }

  function retry(key: string) {
    const known = running.current.get(key)
    if (known) start(key, known.file)
  }

  return { uploads, add, remove, retry }
}
