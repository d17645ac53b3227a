import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acquireServer } from '#lib/db/embedded-server.ts'
import { schemaDrift } from '#lib/db/schema-drift.ts'
import { ensureBuilt } from './build.ts'
import { runStep } from './run-step.ts'

export interface Outcome {
  passed: number
  failed: number
  /** What to show when something failed. */
  report: string
}

export interface TestStep {
  name: string
  run(): Promise<Outcome>
}

const bin = (name: string, file: string) => join('node_modules', name, file)
const next = bin('next', 'dist/bin/next')

/** Everything that must hold, in the order of what fails fastest. */
export const testSteps: TestStep[] = [
  tool('lint', bin('@biomejs/biome', 'bin/biome'), [
    'ci',
    '--colors=off',
    '--max-diagnostics=50',
    '.',
  ]),
  { name: 'types', run: checkTypes },
  { name: 'imports', run: checkImports },
  tool('unused', bin('knip', 'bin/knip.js'), ['--no-progress', '--no-config-hints']),
  { name: 'schema', run: checkSchema },
  vitest('domain'),
  vitest('components'),
  vitest('architecture'),
  vitest('features'),
  vitest('simulation'),
  { name: 'build', run: build },
  vitest('gateways'),
  vitest('launch'),
  vitest('e2e'),
]

function tool(name: string, script: string, args: string[]): TestStep {
  return {
    name,
    run: async () => {
      const { code, output } = await runStep(script, args)
      return verdict(code === 0, output)
    },
  }
}

function vitest(name: string): TestStep {
  return { name, run: () => runVitest(name) }
}

async function runVitest(name: string): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), 'sanzhi-report-'))
  try {
    const file = join(dir, 'report.json')
    const args = ['run', '--project', name, '--passWithNoTests', '--reporter=default']
    args.push('--reporter=json', `--outputFile.json=${file}`)
    const { code, output } = await runStep(bin('vitest', 'vitest.mjs'), args, () => {}, {
      NODE_ENV: 'test',
      NO_COLOR: '1',
    })
    const { passed, failed } = counts(file)
    // A file that does not even load, or an error outside all tests, fails no single test.
    const unseen = code !== 0 && failed === 0 ? 1 : 0
    return { passed, failed: failed + unseen, report: output }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function counts(file: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

async function checkTypes(): Promise<Outcome> {
  const routes = await runStep(next, ['typegen'])
  if (routes.code !== 0) return verdict(false, routes.output)
  const { code, output } = await runStep(bin('typescript', 'bin/tsc'), ['--noEmit'])
  return verdict(code === 0, output)
}

async function checkImports(): Promise<Outcome> {
  const args = ['app', 'components', 'lib', 'prisma', 'tests', '--output-type', 'err-long']
  const script = bin('dependency-cruiser', 'bin/dependency-cruise.mjs')
  const { code, output } = await runStep(script, [...args, '--config', '.dependency-cruiser.cjs'])
  // Without a compiler it would see nothing and be content.
  const modules = Number(/(\d+) modules, \d+ dependencies cruised/.exec(output)?.[1] ?? 0)
  return verdict(code === 0 && modules > 0, `${output}\n${modules} modules`)
}

async function checkSchema(): Promise<Outcome> {
  const { code, output } = await runStep(bin('prisma', 'build/index.js'), ['validate'])
  if (code !== 0) return verdict(false, output)
  const dir = mkdtempSync(join(tmpdir(), 'sanzhi-test-'))
  const server = await acquireServer(dir, { throwAway: true })
  try {
    const drift = await schemaDrift(server.url)
    return verdict(drift === '', `The schema says more than the migrations:\n${drift}`)
  } finally {
    await server.release()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function build(): Promise<Outcome> {
  await ensureBuilt(() => {})
  return verdict(true, '')
}

function verdict(isGood: boolean, report: string): Outcome {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, report }
}
