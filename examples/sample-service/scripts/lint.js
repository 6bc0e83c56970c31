/** The house rules of this service: files parse, no tabs, no trailing space, no line over 120 characters. */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

const rules = [
  ['a tab', line => line.includes('\t')],
  ['trailing space', line => /\s$/.test(line)],
  ['a line over 120 characters', line => line.length > 120]
]

const complaints = ['src', 'test', 'scripts'].flatMap(folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.js'))
    .flatMap(file => {
      const path = `${folder}/${file}`
      const parses = spawnSync(process.execPath, ['--check', path]).status === 0
      const lines = readFileSync(path, 'utf8').split('\n')
      return [
        ...(parses ? [] : [`${path}:1: does not parse`]),
        ...lines.flatMap((line, index) =>
          rules.filter(([, broken]) => broken(line)).map(([name]) => `${path}:${index + 1}: ${name}`)
        )
      ]
    })
)

for (const complaint of complaints) console.error(complaint)
process.exitCode = complaints.length === 0 ? 0 : 1
