import { spawn } from 'node:child_process'

export interface StepResult {
  code: number
  output: string
}

/**
 * Runs a program of node_modules under this Node and collects what it says.
 * @param onLine called for each line as it comes
 */
export function runStep(
  script: string,
  args: string[],
  onLine: (line: string) => void = () => {},
  env: Record<string, string> = {},
): Promise<StepResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
    })
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      let rest = ''
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      })
      stream.on('end', () => rest !== '' && onLine(rest))
    }
    child.on('error', fail).on('close', (code) => {
      process.off('exit', stop)
      done({ code: code ?? 1, output })
    })
  })
}
