/** `npm run towpath -- COMMAND`: the command line from the sources. */
import {resolve} from 'node:path'
import {main} from '../entry/cli.ts'
import {requireNode24} from './node.ts'

requireNode24()
// npm starts every script in the folder of its package.json; people mean the folder they stand in.
const {INIT_CWD: stoodIn, npm_package_json: manifest} = process.env
if (stoodIn !== undefined && manifest === resolve(import.meta.dirname, '..', 'package.json')) process.chdir(stoodIn)
await main(process.argv.slice(2))
