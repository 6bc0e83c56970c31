/** `npm run towpath -- COMMAND`: the command line from the sources. */
import {main} from '../entry/cli.ts'
import {requireNode24} from './node.ts'

requireNode24()
await main(process.argv.slice(2))
