/** Why an API server cannot be reached, and what to do about each cause. */

/** By what went wrong on the way. */
export const unreachableCauses = {
  refused: {
    why: 'Nothing listens there: the API server is down, the port is wrong, or the address is meant for another network.',
    fix: 'Check the address with `kubectl cluster-info` from the same network.'
  },
  name: {
    why: 'The name is not known to the name servers of this runner.',
    fix: 'Check its spelling; a private name needs a runner in the same network (self-hosted, or with a VPN step).'
  },
  silent: {
    why: 'No answer came in time: usually a firewall that drops packets, or a private endpoint.',
    fix: 'Allow the address of the runner in the access list of the cluster, or run the job in the same network.'
  },
  broken: {
    why: 'The connection broke off before the whole answer was here.',
    fix: 'Run it again; if it stays so, look at the load balancer or proxy between the runner and the API server.'
  },
  proxy: {
    why: 'The proxy on the way did not let the connection through.',
    fix: 'Check `proxy-url` in the kubeconfig and HTTPS_PROXY and NO_PROXY in the environment of this step.'
  }
} as const

export type UnreachableCause = keyof typeof unreachableCauses
