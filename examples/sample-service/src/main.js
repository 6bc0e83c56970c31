import {service} from './server.js'

const port = Number(process.env.PORT ?? 8080)
const server = service().listen(port, () => console.info(`listening on ${port}`))
process.on('SIGTERM', () => server.close())
