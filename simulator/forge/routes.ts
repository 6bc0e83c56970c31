import {artifactRoutes} from './artifacts.ts'
import {blobRoutes} from './blobs.ts'
import {downloadRoutes} from './downloads.ts'
import {gitRoutes} from './git-http.ts'
import {graphqlRoutes} from './graphql.ts'
import {storedArtifactRoutes} from './rest/artifacts.ts'
import {cacheRoutes} from './rest/caches.ts'
import {checkRoutes} from './rest/checks.ts'
import {commentRoutes} from './rest/comments.ts'
import {contentsRoutes} from './rest/contents.ts'
import {deploymentRoutes} from './rest/deployments.ts'
import {gitReadRoutes} from './rest/git-read.ts'
import {gitWriteRoutes} from './rest/git-write.ts'
import {jobRoutes} from './rest/jobs.ts'
import {rateRoutes} from './rest/rate.ts'
import {releaseRoutes} from './rest/releases.ts'
import {repositoryRoutes} from './rest/repository.ts'
import {runRoutes} from './rest/runs.ts'
import type {Route} from './route.ts'

/** Everything the forge answers; any other request is a recorded 404. */
export const routes: readonly Route[] = [
  ...commentRoutes,
  ...checkRoutes,
  ...jobRoutes,
  ...storedArtifactRoutes,
  ...cacheRoutes,
  ...runRoutes,
  ...releaseRoutes,
  ...deploymentRoutes,
  ...rateRoutes,
  ...gitReadRoutes,
  ...gitWriteRoutes,
  ...contentsRoutes,
  ...repositoryRoutes,
  ...graphqlRoutes,
  ...artifactRoutes,
  ...blobRoutes,
  ...downloadRoutes,
  ...gitRoutes
]
