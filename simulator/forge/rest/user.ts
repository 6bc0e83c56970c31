/** The account as REST answers show it; a name ending in `[bot]` is an app's. */
export const userOf = (login: string) => ({
  login,
  id: login === 'github-actions[bot]' ? 41_898_282 : 1,
  type: login.endsWith('[bot]') ? 'Bot' : 'User'
})
