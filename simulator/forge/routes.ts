import {artifactRoutes} from './artifacts.ts'
import {blobRoutes} from './blobs.ts'
import {gitRoutes} from './git-http.ts'
import {graphqlRoutes} from './graphql.ts'
import {checkRoutes} from './rest/checks.ts'
import {commentRoutes} from './rest/comments.ts'
import {contentsRoutes} from './rest/contents.ts'
import {gitReadRoutes} from './rest/git-read.ts'
import {gitWriteRoutes} from './rest/git-write.ts'
import {jobRoutes} from './rest/jobs.ts'
import {repositoryRoutes} from './rest/repository.ts'
import type {Route} from './route.ts'

/** Everything the forge answers; any other request is a recorded 404. */
export const routes: readonly Route[] = [
  ...commentRoutes,
  ...checkRoutes,
  ...jobRoutes,
  ...gitReadRoutes,
  ...gitWriteRoutes,
  ...contentsRoutes,
  ...repositoryRoutes,
  ...graphqlRoutes,
  ...artifactRoutes,
  ...blobRoutes,
  ...gitRoutes
]
