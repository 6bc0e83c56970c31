/** Lockfiles of real tools and short ways to look at what is made of them. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SbomComponent, SbomDocument} from '#core/sbom/document'
import {type Generated, generateSbom} from '../../../action-sbom/src/generate/generate.ts'
import type {SourceFile} from '../../../action-sbom/src/generate/model.ts'

const base = fileURLToPath(new URL('../../producers/lockfiles/', import.meta.url))

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? pathsIn(path) : [path]
  })

/** All files of the given folders of test/producers/lockfiles, as if they stood in one. */
export const filesOf = (...folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap(folder =>
    pathsIn(join(base, folder)).map(path => ({
      path: relative(join(base, folder), path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8')
    }))
  )

export const expected = (name: string): string => readFileSync(join(base, 'fixtures', name), 'utf8')

export const generated = (...folders: readonly string[]): Generated => generateSbom(filesOf(...folders))

export const component = ({components}: SbomDocument, ref: string): SbomComponent => {
  const found = components.find(one => one.ref === ref)
  if (found === undefined) throw new Error(`no component ${ref} among ${components.map(one => one.ref).join(', ')}`)
  return found
}

/** `from > to`, sorted. */
export const edgesOf = ({dependencies}: SbomDocument): readonly string[] =>
  dependencies.flatMap(({ref, dependsOn}) => dependsOn.map(to => `${ref} > ${to}`)).sort()

/** Reference to scope of all components but the subject. */
export const scopesOf = ({components, subject}: SbomDocument): Readonly<Record<string, string | null>> =>
  Object.fromEntries(components.filter(({ref}) => ref !== subject).map(({ref, scope}) => [ref, scope]))

/** Severity, code, file and line of every problem. */
export const problemsOf = ({problems}: Generated): readonly string[] =>
  problems.map(({severity, failure, file, line}) => `${severity} ${failure.code} ${file}:${line}`)

export const fromText = (path: string, text: string, ...more: readonly SourceFile[]): Generated =>
  generateSbom([{path, text}, ...more])
