import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {localWorld, workTreeOf} from '#platform/local-world'
import {judge} from '../../../cli/judge.ts'

const root = mkdtempSync(join(realpathSync(tmpdir()), 'towpath-judge-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

execFileSync('git', ['init', '-q', root])
const service = join(root, 'services', 'lock')
mkdirSync(join(root, '.github'))
mkdirSync(service, {recursive: true})
writeFileSync(join(root, '.github', 'towpath.yml'), 'quality: {rules: [tests.total >= 2]}\n')
writeFileSync(join(service, 'towpath.yml'), 'quality: {rules: [tests.total >= 1]}\n')
writeFileSync(join(service, 'junit.xml'), '<testsuite name="s"><testcase name="a"/></testsuite>')

const judged = async (folder: string, ...args: readonly string[]) => {
  const lines: string[] = []
  const world = localWorld(workTreeOf(folder))
  const here = relative(world.run.workspace, folder).replaceAll('\\', '/')
  return {code: await judge(args, {world, here, print: text => lines.push(text)}), text: lines.join('\n')}
}

describe('towpath judge', () => {
  test('applies the rules of the repository in a folder below its root as well', async () => {
    const below = await judged(service, 'junit.xml')
    expect(below).toMatchObject({code: 1, text: expect.stringContaining('tests.total is 1, below 2')})
    expect(await judged(root, 'services/lock/junit.xml')).toEqual(below)
  })

  test.each([
    ['the current folder', ['*.xml', '!other.xml'], 1],
    ['a folder above it', ['../lock/junit.xml'], 1],
    ['no report', ['*.info'], 3]
  ])('takes globs from where it is called: %s', async (_, globs, code) => {
    expect((await judged(service, ...globs)).code).toBe(code)
  })

  test('takes the path of another configuration from where it is called', async () => {
    expect((await judged(service, '--config', 'towpath.yml', 'junit.xml')).code).toBe(0)
    await expect(judged(service, '--config', 'nowhere.yml', 'junit.xml')).rejects.toThrow('services/lock/nowhere.yml')
  })
})

test.each(['--base', '--config', '--preset'])('an empty %s is refused, not taken for absent', async option => {
  await expect(judged(root, option, '', 'services/lock/junit.xml')).rejects.toMatchObject({
    failure: {code: 'CL-101', why: `The option ${option} is empty.`}
  })
})

describe('the work tree', () => {
  test('is the folder itself where there is no repository', () => {
    rmSync(join(root, '.git'), {recursive: true})
    expect(workTreeOf(service)).toBe(service)
  })
})
