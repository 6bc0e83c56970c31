/** Every lockfile format that is read. */
import {bundler} from './bundler.ts'
import {cargo} from './cargo.ts'
import {composer} from './composer.ts'
import {go} from './go.ts'
import {maven} from './maven.ts'
import type {Reader} from './model.ts'
import {npm} from './npm.ts'
import {pipenv} from './pipenv.ts'
import {pnpm} from './pnpm.ts'
import {poetry} from './poetry.ts'
import {requirements} from './requirements.ts'
import {uv} from './uv.ts'
import {yarn} from './yarn.ts'
import {yarnBerry} from './yarn-berry.ts'

export const readers: readonly Reader[] = [
  npm,
  pnpm,
  yarn,
  yarnBerry,
  poetry,
  uv,
  pipenv,
  requirements,
  go,
  cargo,
  bundler,
  composer,
  maven
]
