/** `towpath explain CODE|VERDICT.json`: a failure of the catalogue, or why a verdict came out as it did. */
import {type FailureKind, messageOf, raise} from '#core/failure'
import {nearest} from '#core/suggest'
import {type Verdict, verdictSchema} from '#core/verdict'
import type {Files} from '#core/world'
import {takeArguments} from './arguments.ts'
import {explainVerdict} from './explain-verdict.ts'
import {badUsage, notAVerdict, unknownCode} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const codePattern = /^[A-Z]{2,3}-\d{1,4}$/

export const explain = async (
  args: readonly string[],
  {world, print}: CommandIo,
  catalogue: readonly FailureKind[]
): Promise<ExitCode> => {
  const [subject, ...others] = takeArguments('explain', args, {}).positionals
  if (subject === undefined || others.length > 0)
    return raise(badUsage('explain', 'It takes one code or one verdict file.'))
  print(
    codePattern.test(subject.toUpperCase())
      ? explainCode(subject.toUpperCase(), catalogue)
      : explainVerdict(await readVerdict(subject, world.files))
  )
  return 0
}

const explainCode = (code: string, catalogue: readonly FailureKind[]): string => {
  const kind = catalogue.find(one => one.code === code)
  if (!kind && code.startsWith('SIM-'))
    return `${code} is a message of the simulator, which says all there is to it where it appears.`
  if (!kind)
    return raise(
      unknownCode(
        code,
        nearest(
          code,
          catalogue.map(one => one.code)
        ).join(', ')
      )
    )
  const {what, why, fix} = kind.sample
  return [
    `${kind.code}: ${kind.title}`,
    '',
    'For example:',
    `  What happened  ${what}`,
    `  Why            ${why}`,
    `  What to do     ${fix}`
  ].join('\n')
}

const readVerdict = async (path: string, files: Files): Promise<Verdict> => {
  const text = await files.text(path)
  const parsed = verdictSchema.safeParse(parseJson(text, path))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return raise(notAVerdict(path, `at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown shape'}`))
}

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    return raise(notAVerdict(path, `it is not JSON: ${messageOf(thrown)}`), thrown)
  }
}
