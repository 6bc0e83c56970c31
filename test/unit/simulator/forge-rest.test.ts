import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {git} from '../../../simulator/forge/git.ts'
import {type Answer, aForgeWorld, ask, commitFiles, type ForgeWorld, openFeature} from './forge-world.ts'

let world: ForgeWorld
beforeEach(async () => {
  world = await aForgeWorld()
})
afterEach(() => world.close())

const messages = (answer: Answer): string => JSON.stringify(answer.body)

describe('comments of a pull request', () => {
  const write = () => world.token({'pull-requests': 'write'})

  test('are created, edited in place and listed, as the Actions bot', async () => {
    const {number} = await openFeature(world)
    const made = await ask(world.forge, 'POST', `/issues/${number}/comments`, write(), {body: 'one'})
    expect(made).toMatchObject({status: 201, body: {body: 'one', user: {login: 'github-actions[bot]', type: 'Bot'}}})
    const [comment] = world.forge.comments
    const edited = await ask(world.forge, 'PATCH', `/issues/comments/${comment?.id}`, write(), {body: 'two'})
    expect(edited.status).toBe(200)
    const listed = await ask(world.forge, 'GET', `/issues/${number}/comments`, world.token({issues: 'read'}))
    expect(listed.body).toMatchObject([{id: comment?.id, body: 'two'}])
    expect(world.forge.comments).toMatchObject([{pullRequest: number, body: 'two', edits: 1}])
  })

  test('come 30 a page, never more than 100, with links to the other pages', async () => {
    const {number} = await openFeature(world)
    const token = write()
    for (let count = 0; count < 101; count += 1)
      await ask(world.forge, 'POST', `/issues/${number}/comments`, token, {body: `comment ${count}`})
    const page = async (query: string): Promise<Answer> =>
      ask(world.forge, 'GET', `/issues/${number}/comments${query}`, token)
    expect((await page('')).body).toHaveLength(30)
    const first = await page('?per_page=1000')
    expect(first.body).toHaveLength(100)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect((await ask(world.forge, 'GET', next, token)).body).toMatchObject([{body: 'comment 100'}])
    expect((await page('?per_page=100&page=2')).headers.get('link')).not.toContain('rel="next"')
  })

  test('are at most 65,536 characters long, counted as characters and not as bytes', async () => {
    const {number} = await openFeature(world)
    const post = (body: string): Promise<Answer> =>
      ask(world.forge, 'POST', `/issues/${number}/comments`, write(), {body})
    expect((await post('😀'.repeat(65_536))).status).toBe(201)
    const refused = await post('x'.repeat(65_537))
    expect(refused).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{resource: 'IssueComment', message: 'Body is too long (maximum is 65536 characters)'}]
      }
    })
    const [comment] = world.forge.comments
    const edit = await ask(world.forge, 'PATCH', `/issues/comments/${comment?.id}`, write(), {body: 'x'.repeat(65_537)})
    expect(edit.status).toBe(422)
    expect(comment).toMatchObject({edits: 0})
  })

  test('need a body, JSON and an existing pull request', async () => {
    const {number} = await openFeature(world)
    const path = `/issues/${number}/comments`
    expect((await ask(world.forge, 'POST', path, write(), {body: ' '})).status).toBe(422)
    expect((await ask(world.forge, 'POST', path, write(), {})).status).toBe(422)
    const broken = await ask(world.forge, 'POST', path, write(), '{"body":')
    expect(broken).toMatchObject({status: 400, body: {message: 'Problems parsing JSON'}})
    expect((await ask(world.forge, 'POST', '/issues/999/comments', write(), {body: 'x'})).status).toBe(404)
    expect(world.forge.comments).toHaveLength(0)
  })
})

describe('check runs', () => {
  const annotation = {path: 'a.ts', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'broken'}
  const many = (count: number) => Array.from({length: count}, () => annotation)
  const create = (output: object): Promise<Answer> =>
    ask(world.forge, 'POST', '/check-runs', world.token({checks: 'write'}), {
      name: 'gate',
      head_sha: world.head,
      conclusion: 'failure',
      output: {title: 'Failed', summary: 'One rule failed', ...output}
    })

  test('collect the annotations of several requests', async () => {
    expect((await create({annotations: many(50)})).status).toBe(201)
    const [check] = world.forge.checks
    const more = await ask(world.forge, 'PATCH', `/check-runs/${check?.id}`, world.token({checks: 'write'}), {
      output: {title: 'Failed', summary: 'Two rules failed', annotations: many(20)}
    })
    expect(more).toMatchObject({status: 200, body: {output: {annotations_count: 70}}})
    expect(check).toMatchObject({name: 'gate', commit: world.head, conclusion: 'failure', summary: 'Two rules failed'})
  })

  test.each([
    ['51 annotations', {annotations: many(51)}, 'No more than 50 items are allowed; 51 were supplied.'],
    ['a summary of 65,536 characters', {summary: 'x'.repeat(65_536)}, 'Only 65535 characters are allowed'],
    ['a text of 65,536 characters', {text: 'x'.repeat(65_536)}, 'Only 65535 characters are allowed'],
    ['a summary of 65,536 bytes', {summary: '€'.repeat(21_846)}, 'summary exceeds a maximum bytesize of 65535'],
    ['a text of 65,536 bytes', {text: '€'.repeat(21_846)}, 'text exceeds a maximum bytesize of 65535'],
    ['a title of 256 characters', {title: 'x'.repeat(256)}, 'Only 255 characters are allowed'],
    ['no summary', {summary: undefined}, 'output/summary'],
    ['a long annotation title', {annotations: [{...annotation, title: 'x'.repeat(256)}]}, 'Only 255 characters'],
    ['a long annotation message', {annotations: [{...annotation, message: '€'.repeat(22_000)}]}, 'bytesize of 65536'],
    ['long raw details', {annotations: [{...annotation, raw_details: 'x'.repeat(65_537)}]}, 'Only 65536 characters'],
    ['an unknown level', {annotations: [{...annotation, annotation_level: 'error'}]}, 'annotation_level'],
    ['columns over two lines', {annotations: [{...annotation, end_line: 2, start_column: 1}]}, 'same line'],
    ['an end before the start', {annotations: [{...annotation, start_line: 9}]}, 'must not be before']
  ])('are refused with %s', async (_, output, why) => {
    const refused = await create(output)
    expect(refused.status).toBe(422)
    expect(messages(refused)).toContain(why)
    expect(world.forge.checks).toHaveLength(0)
  })

  test('take exactly 65,535 bytes', async () => {
    expect((await create({summary: 'x'.repeat(65_535), text: '€'.repeat(21_845)})).status).toBe(201)
  })

  test('are refused for a commit that does not exist and without conclusion when completed', async () => {
    const post = (body: object): Promise<Answer> =>
      ask(world.forge, 'POST', '/check-runs', world.token({checks: 'write'}), {name: 'gate', ...body})
    expect(messages(await post({head_sha: 'f'.repeat(40)}))).toContain('No commit found for SHA')
    expect(messages(await post({head_sha: world.head, status: 'completed'}))).toContain('conclusion')
  })
})

describe('jobs of a run', () => {
  test('are the newest execution of each, or all of them', async () => {
    const {forge, run} = world
    forge.createJob({runId: run.id, attempt: 1, name: 'lint'})
    const again = forge.createJob({runId: run.id, attempt: 2, name: 'check'})
    const jobs = (filter: string): Promise<Answer> =>
      ask(forge, 'GET', `/actions/runs/${run.id}/jobs?filter=${filter}`, world.token({actions: 'read'}))
    expect((await jobs('latest')).body).toMatchObject({
      total_count: 2,
      jobs: [
        {name: 'lint', run_attempt: 1},
        {name: 'check', id: again.id, run_attempt: 2}
      ]
    })
    expect((await jobs('all')).body).toMatchObject({total_count: 3})
  })

  test('of an unknown run are not found', async () => {
    expect((await ask(world.forge, 'GET', '/actions/runs/1/jobs', world.token({actions: 'read'}))).status).toBe(404)
  })
})

describe('repository and pull request', () => {
  test('need no scope, and pull-requests: read', async () => {
    const {number, mergeSha} = await openFeature(world)
    expect((await ask(world.forge, 'GET', '', world.token({}))).body).toMatchObject({
      full_name: 'acme/app',
      default_branch: 'main',
      fork: false
    })
    expect(
      (await ask(world.forge, 'GET', `/pulls/${number}`, world.token({'pull-requests': 'read'}))).body
    ).toMatchObject({
      number,
      user: {login: 'octocat'},
      merge_commit_sha: mergeSha,
      base: {ref: 'main', sha: world.head}
    })
  })
})

describe('contents', () => {
  const read = (path: string, headers = {}): Promise<Answer> =>
    ask(world.forge, 'GET', `/contents/${path}`, world.token({contents: 'read'}), undefined, headers)

  test('are base64 JSON, raw bytes, or a listing', async () => {
    expect((await read('README.md')).body).toMatchObject({type: 'file', encoding: 'base64', content: 'QXBwCg==\n'})
    expect((await read('README.md', {accept: 'application/vnd.github.raw+json'})).text).toBe('App\n')
    expect((await read('src/feature.ts?ref=feature')).body).toMatchObject({path: 'src/feature.ts'})
    expect((await read('src')).body).toMatchObject([{name: 'app.ts', path: 'src/app.ts', type: 'file'}])
  })

  test('are not found where path or reference do not exist, options among them', async () => {
    for (const path of ['nothing.md', 'README.md?ref=nowhere', 'README.md?ref=--all'])
      expect((await read(path)).status).toBe(404)
  })

  test('above 1 MB come only raw', async () => {
    await commitFiles(world.repository, 'big', world.head, {'big.txt': 'x'.repeat(1_048_577)})
    expect((await read('big.txt?ref=big')).body).toMatchObject({encoding: 'none', content: '', size: 1_048_577})
    expect((await read('big.txt?ref=big', {accept: 'application/vnd.github.raw'})).text).toHaveLength(1_048_577)
  })
})

describe('the git database', () => {
  const contents = () => world.token({contents: 'write'})
  const get = (path: string): Promise<Answer> => ask(world.forge, 'GET', path, contents())
  const post = (path: string, body: object): Promise<Answer> => ask(world.forge, 'POST', path, contents(), body)
  const shaOf = (answer: Answer): string => /"sha":"([0-9a-f]{40})"/.exec(answer.text)?.[1] ?? ''

  test('walks from branch to commit to tree to blob', async () => {
    expect((await get('/git/ref/heads/main')).body).toMatchObject({object: {type: 'commit', sha: world.head}})
    expect((await get('/git/matching-refs/heads/mai')).body).toMatchObject([
      {ref: 'refs/heads/main', object: {sha: world.head}}
    ])
    expect((await get('/git/matching-refs/heads/none')).body).toEqual([])
    const commit = await get(`/git/commits/${world.head}`)
    const tree = /"tree":\{"sha":"([0-9a-f]{40})"/.exec(commit.text)?.[1]
    const listed = await get(`/git/trees/${tree}?recursive=1`)
    expect(listed.body).toMatchObject({
      truncated: false,
      tree: [
        {path: 'README.md', size: 4},
        {path: 'src', type: 'tree'},
        {path: 'src/app.ts', type: 'blob'}
      ]
    })
    const blob = /"path":"README.md","mode":"100644","type":"blob","sha":"([0-9a-f]{40})"/.exec(listed.text)?.[1]
    expect((await get(`/git/blobs/${blob}`)).body).toMatchObject({encoding: 'base64', content: 'QXBwCg==\n', size: 4})
  })

  test('lists 100,000 entries of a tree and says that there are more', async () => {
    const {gitDir} = world.repository
    const treeOf = (count: number, entry: string): Promise<string> =>
      git(gitDir, ['mktree'], {input: Array.from({length: count}, (_, index) => `${entry}\t${index}\n`).join('')})
    const blob = await git(gitDir, ['rev-parse', 'main:README.md'])
    const folder = await treeOf(1000, `100644 blob ${blob}`)
    // 100 folders of 1,000 files are 100,100 entries.
    const {text} = await get(`/git/trees/${await treeOf(100, `040000 tree ${folder}`)}?recursive=1`)
    expect(text.match(/"path":/g)).toHaveLength(100_000)
    expect(text.endsWith('"truncated":true}')).toBe(true)
  })

  test('makes an orphan branch from tree, commit and reference', async () => {
    const file = {path: 'ledger/a.json', mode: '100644', type: 'blob', content: '{}'}
    const tree = await post('/git/trees', {tree: [file]})
    const commit = await post('/git/commits', {message: 'first', tree: shaOf(tree), parents: []})
    expect(commit).toMatchObject({status: 201, body: {message: 'first', parents: []}})
    const ref = {ref: 'refs/heads/towpath-data', sha: shaOf(commit)}
    expect((await post('/git/refs', ref)).status).toBe(201)
    expect((await post('/git/refs', ref)).body).toMatchObject({message: 'Reference already exists'})
    expect((await get('/git/ref/heads/towpath-data')).status).toBe(200)
    const more = await post('/git/trees', {base_tree: shaOf(tree), tree: [{...file, path: 'b.json'}]})
    expect(more.body).toMatchObject({tree: [{path: 'b.json'}, {path: 'ledger'}]})
  })

  test.each([
    ['/git/trees', {base_tree: 'f'.repeat(40), tree: []}],
    ['/git/trees', {tree: [{path: '../x', mode: '100644', content: ''}]}],
    ['/git/trees', {tree: [{path: 'x', mode: '100644'}]}],
    ['/git/commits', {message: 'm', tree: 'f'.repeat(40)}],
    ['/git/refs', {ref: 'main', sha: 'f'.repeat(40)}],
    ['/git/refs', {ref: 'refs/heads/a..b', sha: 'f'.repeat(40)}],
    ['/git/refs', {ref: 'refs/heads/new', sha: 'f'.repeat(40)}]
  ])('refuses %s with %j', async (path, body) => {
    expect((await post(path, body)).status).toBe(422)
  })

  test('does not find what is not there', async () => {
    for (const path of ['/git/ref/heads/none', `/git/commits/${'f'.repeat(40)}`, '/git/trees/none', '/git/blobs/main'])
      expect((await get(path)).status).toBe(404)
  })
})

describe('an injected fault', () => {
  const read = (): Promise<Answer> => ask(world.forge, 'GET', '/git/ref/heads/main', world.token({contents: 'read'}))

  test('fails as often as it says, with its headers, and is recorded', async () => {
    world.forge.fail({path: /git\/ref/g, status: 502, headers: {'retry-after': '1'}, times: 2})
    const first = await read()
    expect([first.status, first.headers.get('retry-after')]).toEqual([502, '1'])
    expect([(await read()).status, (await read()).status]).toEqual([502, 200])
    expect(world.forge.requests.map(({status}) => status)).toEqual([502, 502, 200])
  })

  test('may tear the connection and leaves other methods alone', async () => {
    world.forge.fail({path: /git\/ref/, method: 'POST', status: 500, times: 1})
    world.forge.fail({path: /git\/ref/, status: 'reset', times: 1})
    await expect(read()).rejects.toThrow('fetch failed')
    expect((await read()).status).toBe(200)
    expect(world.forge.requests.map(({status}) => status)).toEqual([0, 200])
  })
})
