import {start} from './index.js'
await start('artifact-retention')
