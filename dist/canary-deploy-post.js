import {start} from './index.js'
await start('canary-deploy', 'post')
