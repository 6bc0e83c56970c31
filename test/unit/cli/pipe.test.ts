import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {expect, test} from '@jest/globals'

test('a reader that leaves early ends the command without a stack trace, and not as a pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-pipe-'))
  const report = join(folder, 'junit.xml')
  writeFileSync(report, `<testsuite name="s">${'<testcase name="a"/>'.repeat(50_000)}</testsuite>`)
  const script = resolve(import.meta.dirname, '..', '..', '..', 'scripts', 'towpath.ts')
  const child = spawn(process.execPath, [script, 'read', report], {stdio: ['ignore', 'pipe', 'pipe']})
  const said: string[] = []
  child.stderr.on('data', text => said.push(String(text)))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(ended => child.once('close', ended))
  rmSync(folder, {recursive: true})
  expect([code, said.join('')]).toEqual([2, ''])
})
