import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {git} from '../../../simulator/forge/git.ts'
import {type Answer, aForgeWorld, ask, type ForgeWorld} from './forge-world.ts'

let world: ForgeWorld
let token: string
beforeEach(async () => {
  world = await aForgeWorld()
  token = world.token({contents: 'write'})
})
afterEach(() => world.close())

const document = `
  mutation Append($input: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $input) { commit { oid url } clientMutationId }
  }`

const send = (query: string, variables: object = {}): Promise<Answer> =>
  ask(world.forge, 'POST', world.forge.graphqlUrl, token, {query, variables})

const inputFor = (head: string, fileChanges: object, branchName = 'main') => ({
  branch: {repositoryNameWithOwner: 'acme/app', branchName},
  message: {headline: 'ledger: append', body: 'one entry'},
  expectedHeadOid: head,
  fileChanges
})

const addition = (path: string, text: string) => ({path, contents: Buffer.from(text).toString('base64')})
const headOf = (branch = 'main'): Promise<string> => git(world.repository.gitDir, ['rev-parse', `refs/heads/${branch}`])

describe('createCommitOnBranch', () => {
  test('commits additions and deletions on the expected head', async () => {
    const changes = {additions: [addition('new/ü.txt', 'grüße\n')], deletions: [{path: 'src/app.ts'}]}
    const answer = await send(document, {input: inputFor(world.head, changes)})
    const oid = await headOf()
    expect(answer).toMatchObject({status: 200, body: {data: {createCommitOnBranch: {commit: {oid}}}}})
    const {gitDir} = world.repository
    expect(await git(gitDir, ['show', `${oid}:new/ü.txt`])).toBe('grüße')
    expect(await git(gitDir, ['ls-tree', '-r', '-z', '--name-only', oid])).toBe('README.md\0new/ü.txt\0')
    expect(await git(gitDir, ['log', '-1', '--format=%P %s|%b'])).toContain(`${world.head} ledger: append|one entry`)
  })

  test('refuses a head that is not the expected one, with GitHub’s words', async () => {
    const expected = 'a'.repeat(40)
    const answer = await send(document, {input: inputFor(expected, {additions: [addition('x', 'x')]})})
    expect(answer.body).toEqual({
      data: {createCommitOnBranch: null},
      errors: [
        {
          type: 'STALE_DATA',
          path: ['createCommitOnBranch'],
          message: `Expected branch to point to "${expected}" but it did not.  Pull and try again.`
        }
      ]
    })
    expect(await headOf()).toBe(world.head)
    const nowhere = await send(document, {input: inputFor(world.head, {}, 'no-branch')})
    expect(nowhere.text).toContain('STALE_DATA')
  })

  test('loses nothing when eight writers append at once', async () => {
    const append = async (writer: number): Promise<number> => {
      for (let attempt = 1; ; attempt += 1) {
        const changes = {additions: [addition(`ledger/${writer}.json`, `${writer}\n`)]}
        const answer = await send(document, {input: inputFor(await headOf(), changes)})
        if (!answer.text.includes('STALE_DATA')) return attempt
      }
    }
    const attempts = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(append))
    const files = await git(world.repository.gitDir, ['ls-tree', '--name-only', 'main:ledger'])
    expect(files.split('\n')).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(writer => `${writer}.json`))
    expect(await git(world.repository.gitDir, ['rev-list', '--count', `${world.head}..main`])).toBe('8')
    // All eight read the same head first: had nobody been refused, the comparison would not have happened.
    expect(Math.max(...attempts)).toBeGreaterThan(1)
  })

  test.each([
    ['a deletion of nothing', {deletions: [{path: 'nothing'}]}, 'does not exist as of commit oid'],
    ['a path out of the tree', {additions: [addition('../x', 'x')]}, 'not a valid path'],
    ['the path .git', {additions: [addition('.git/config', 'x')]}, 'not a valid path'],
    ['contents that are not base64', {additions: [{path: 'x', contents: '%'}]}, 'additions.0.contents']
  ])('refuses %s', async (_, changes, why) => {
    expect((await send(document, {input: inputFor(world.head, changes)})).text).toContain(why)
    expect(await headOf()).toBe(world.head)
  })

  test('does not see another repository', async () => {
    const input = {...inputFor(world.head, {}), branch: {repositoryNameWithOwner: 'acme/else', branchName: 'main'}}
    expect((await send(document, {input})).text).toContain('NOT_FOUND')
  })
})

describe('any other GraphQL', () => {
  test.each([
    ['query { viewer { login } }', 'the query of viewer'],
    ['{ repository(owner: "a", name: "b") { id } }', 'the query of repository'],
    ['mutation { addStar(input: {starrableId: "x"}) { clientMutationId } }', 'the mutation of addStar'],
    ['mutation($input: X!) { createCommitOnBranch(input: $input) { commit { oid } } addStar { x } }', 'addStar'],
    ['mutation { createCommitOnBranch(input: {branch: 1}) { commit { oid } } }', 'from one variable'],
    ['mutation { createCommitOnBranch(input: $input', 'breaks off'],
    ['mutation A { a } mutation B { b }', 'second operation']
  ])('is refused by name: %s', async (query, why) => {
    expect((await send(query)).text).toContain(why)
    expect(await headOf()).toBe(world.head)
  })

  test('includes fields that the answer does not have', async () => {
    const query = 'mutation($input: X!) { createCommitOnBranch(input: $input) { commit { signature } } }'
    expect((await send(query, {input: inputFor(world.head, {})})).text).toContain('signature')
  })
})
