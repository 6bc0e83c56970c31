import {getEventListeners} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Exec} from '#core/world'
import {exec, execWithin} from '../../../platform/exec.ts'

const node = process.execPath
const script = (code: string): readonly string[] => ['-e', code]

/** The code of the failure that a call raises. */
const codeOf = async (call: ReturnType<Exec>): Promise<string> => {
  try {
    await call
    return 'no failure'
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.failure.code : String(thrown)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const eventually = async (condition: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 500 && !condition(); tries += 1) await new Promise(done => setTimeout(done, 20))
  return condition()
}

describe('running a program', () => {
  test('gives exit code and both outputs, and passes arguments without a shell', async () => {
    const code = 'console.log(process.argv[1]); console.error("warned"); process.exitCode = 3'
    expect(await exec(node, [...script(code), '$HOME; "quoted" é'])).toEqual({
      code: 3,
      signal: null,
      stdout: '$HOME; "quoted" é\n',
      stderr: 'warned\n'
    })
  })

  test('reports the signal that ended it', async () => {
    expect(await exec(node, script('process.kill(process.pid, "SIGKILL")'))).toMatchObject({
      code: null,
      signal: 'SIGKILL'
    })
  })

  test('gives it the input, and does not mind when the input is not read', async () => {
    expect((await exec('cat', [], {input: 'né\n'})).stdout).toBe('né\n')
    expect((await exec('true', [], {input: 'x'.repeat(1_000_000)})).code).toBe(0)
  })

  test('passes the given environment as the whole environment', async () => {
    const env = {PATH: process.env.PATH ?? '', ONLY: 'this'}
    expect((await exec('env', [], {env})).stdout.split('\n').filter(Boolean).sort()).toEqual([
      `ONLY=this`,
      `PATH=${env.PATH}`
    ])
  })

  test('ends although a daemon it left behind holds the output open', async () => {
    const leave =
      'const {pid} = require("child_process").spawn("sleep", ["30"], {stdio: "inherit", detached: true}); console.log(pid); process.exit()'
    const {stdout} = await exec(node, script(leave))
    expect(isAlive(Number(stdout))).toBe(true)
    process.kill(Number(stdout))
  })
})

describe('a program that cannot be run', () => {
  test('is named when it is not installed', async () => {
    expect(await codeOf(exec('towpath-no-such-program', []))).toBe('TW-131')
  })

  test('is not blamed when the folder is missing', async () => {
    expect(await codeOf(exec('true', [], {cwd: '/no/such/folder'}))).toBe('TW-131')
  })

  test('is not blamed for missing when it may not be executed', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'towpath-exec-')), 'plain.txt')
    writeFileSync(file, 'no program', {mode: 0o644})
    expect(await codeOf(exec(file, []))).toBe('TW-131')
  })

  test('is not blamed when an argument cannot be passed', async () => {
    expect(await codeOf(exec('true', ['a\0b']))).toBe('TW-131')
  })
})

describe('a program that must be stopped', () => {
  test('is ended after its time, with the whole group, also the members that ignore SIGTERM', async () => {
    const impatient = execWithin({limit: 1024, grace: 300})
    const stubborn = 'process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000)'
    const parent = `const c = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], {stdio: ['ignore', 'pipe', 'inherit']});
      c.stdout.on('data', d => require('fs').writeFileSync(process.argv[1], d)); setInterval(() => {}, 1000)`
    const file = join(mkdtempSync(join(tmpdir(), 'towpath-exec-')), 'pid')
    // On a busy machine the group may be ended before it has a grandchild: then it gets longer.
    for (let timeout = 400; !existsSync(file) && timeout < 30_000; timeout *= 3) {
      expect(await codeOf(impatient(node, [...script(parent), file], {timeout}))).toBe('TW-137')
    }
    const grandchild = Number(readFileSync(file, 'utf8'))
    expect(grandchild).toBeGreaterThan(1)
    expect(await eventually(() => !isAlive(grandchild))).toBe(true)
  })

  test('is ended when the job is cancelled', async () => {
    const controller = new AbortController()
    const running = codeOf(exec('sleep', ['30'], {signal: controller.signal}))
    setTimeout(() => controller.abort(), 50)
    expect(await running).toBe('TW-137')
  })

  test('is not even started when the job was cancelled before', async () => {
    expect(await codeOf(exec('sleep', ['30'], {signal: AbortSignal.abort()}))).toBe('TW-137')
  })

  test('is ended when it prints more than is kept', async () => {
    expect(await codeOf(execWithin({limit: 1024 * 1024, grace: 300})('yes', []))).toBe('TW-137')
  })

  test('leaves no listener on the signal of the job', async () => {
    const {signal} = new AbortController()
    await exec('true', [], {signal})
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
