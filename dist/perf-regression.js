import {start} from './index.js'
await start('perf-regression')
