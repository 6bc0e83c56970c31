/** A lockfile that was cut off or is older than its manifest is told, and nothing that it holds is lost. */
import {describe, expect, test} from '@jest/globals'
import {fromText, problemsOf, scopesOf} from './support.ts'

const poetry = (end: string): string =>
  `[[package]]\nname = "left"\nversion = "1.0"\noptional = false\npython-versions = "*"\n${end}`
const pyproject = (text: string): {readonly path: string; readonly text: string} => ({path: 'pyproject.toml', text})

test('poetry.lock without the table at its end was cut off between two packages', () => {
  const project = pyproject('[project]\nname = "app"\ndependencies = ["left"]\n')
  expect(problemsOf(fromText('poetry.lock', poetry(''), project))).toEqual(['error SB-121 poetry.lock:null'])
  const whole = poetry('\n[metadata]\nlock-version = "2.1"\n')
  expect(problemsOf(fromText('poetry.lock', whole, project))).toEqual([])
})

describe('uv.lock', () => {
  const lock = (metadata: string): string =>
    `version = 1\n\n[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\n${metadata}`

  test('that does not know what its manifest asks for is older', () => {
    const project = pyproject('[project]\nname = "app"\ndependencies = ["Left_Pad>=1", "app[cli]"]\n')
    expect(problemsOf(fromText('uv.lock', lock(''), project))).toEqual(['error SB-125 uv.lock:4'])
    const noted = lock('\n[package.metadata]\nrequires-dist = [{ name = "left-pad", specifier = ">=1" }]\n')
    expect(problemsOf(fromText('uv.lock', noted, project))).toEqual([])
  })
})

test('Pipfile.lock: packages of categories are optional', () => {
  const pin = (version: string): object => ({version: `==${version}`})
  const lock = {
    _meta: {'pipfile-spec': 6},
    default: {left: pin('1.0')},
    develop: {left: pin('1.0'), mid: pin('2.0')},
    docs: {right: pin('3.0')}
  }
  const manifest = {path: 'Pipfile', text: '[packages]\nleft = "*"\n[dev-packages]\nmid = "*"\n[docs]\nright = "*"\n'}
  const {document} = fromText('Pipfile.lock', JSON.stringify(lock), manifest)
  expect(scopesOf(document)).toEqual({
    'pkg:pypi/left@1.0': 'required',
    'pkg:pypi/mid@2.0': 'excluded',
    'pkg:pypi/right@3.0': 'optional'
  })
})

test('go.mod without go.sum has no hash of what it requires', () => {
  const mod = 'module m\n\ngo 1.21\n\nrequire example.org/left v1.0.0\n'
  expect(problemsOf(fromText('go.mod', mod))).toContain('warning SB-125 go.mod:5')
  expect(problemsOf(fromText('go.mod', 'module m\n\ngo 1.21\n'))).toEqual([])
})

test('yarn: a portal has no version', () => {
  const lock = `__metadata:
  version: 8

"app@workspace:.":
  version: 0.0.0-use.local
  resolution: "app@workspace:."
  dependencies:
    left: "portal:./left"

"left@portal:./left::locator=app%40workspace%3A.":
  version: 0.0.0-use.local
  resolution: "left@portal:./left::locator=app%40workspace%3A."
`
  const manifest = {path: 'package.json', text: '{"name": "app", "dependencies": {"left": "portal:./left"}}'}
  const {document} = fromText('yarn.lock', lock, manifest)
  expect(document.components.map(({name, version}) => [name, version])).toContainEqual(['left', null])
})
