/** Files with a label before each line: `!` stands before the lines that use something of others without a pin. */

export type Labelled = {readonly path: string; readonly lines: readonly string[]}

const sha = '11bd71901bbe5b1630ceea73d27597364c9af683'
const digest = `sha256:${'4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1'}`

const labelled = (path: string, text: string): Labelled => ({
  path,
  lines: text.replaceAll('<sha>', sha).replaceAll('<digest>', digest).split('\n').slice(1, -1)
})

export const table: readonly Labelled[] = [
  labelled(
    '.github/workflows/steps.yml',
    `
  name: steps
  # uses: actions/checkout@v4
  on: [push]
  env:
    uses: actions/checkout@v4
    IMAGE: node:20
  jobs:
    build:
      runs-on: ubuntu-latest
      steps:
!       - uses: actions/checkout@v4
        - uses: actions/checkout@<sha> # v4
!       - uses: actions/checkout@main
!       - uses: actions/checkout@11bd719
!       - uses: actions/checkout
!       - uses: "actions/setup-node@v4"
!       - uses: 'actions/setup-node@v4' # pinned: <sha>
        - uses: "actions/setup-node@<sha>"
        - uses: ./.github/actions/setup
        - uses: ./
        - uses: $/action-sbom
        - uses: $/.github/actions/own@v1
!       - uses: octo/actions/deep/path@v1.2.3
        - uses: octo/actions/deep/path@<sha>
!       - uses: octo/action@refs/heads/main
!       - uses: octo/action@refs/tags/v1
!       - uses: octo/action@<sha>0
!       - uses: octo/action@v<sha>
        - uses: OCTO/Action@11BD71901BBE5B1630CEEA73D27597364C9AF683
!       - uses: docker://alpine:3.20
!       - uses: docker://alpine
!       - uses: docker://ghcr.io/octo/tool:v1
        - uses: docker://alpine@<digest>
        - uses: docker://alpine:3.20@<digest>
!       - uses: docker://alpine@sha256:4bcff6
!       - uses: \${{ matrix.action }}
!       - uses: octo/action@\${{ inputs.ref }}
        - name: uses octo/action@v1
        - name: "uses: octo/action@v1"
        - run: |
            uses: octo/action@v1
            - uses: octo/action@v2
            docker run alpine:latest
        - run: >-
            FROM node:20
            image: node:20
        - run: "echo 'uses: octo/action@v1'"
        - name: folded
!         uses: octo/action@v1
          with:
            uses: octo/other@v1
            image: node:20
        - name: the value on the next line
          uses:
!           octo/action@v1
        - uses: >-
            octo/action@<sha>
!       - {uses: octo/flow@v1, with: {image: 'node:20'}}
        - {name: x, uses: octo/flow@<sha>}
!       - {name: 'a # b', uses: 'octo/flow@v2'}
        # - uses: octo/gone@v1
        -
          if: always()
!         uses: octo/late@v3
        - env: {uses: octo/env@v1}
          run: 'true'
        - uses: ''
        - uses:
`
  ),
  labelled(
    '.github/workflows/jobs.yaml',
    `
  on:
    pull_request:
  jobs:
    own:
      uses: ./.github/workflows/own.yml
    same:
      uses: $/.github/workflows/own.yml
    pinned:
      uses: octo/flows/.github/workflows/ci.yml@<sha>
    branch:
!     uses: octo/flows/.github/workflows/ci.yml@main
      with:
        uses: octo/x@v1
    tag:
!     uses: 'octo/flows/.github/workflows/ci.yml@v2'
    named:
      runs-on: ubuntu-latest
!     container: node:20
      steps: []
    mapped:
      container:
!       image: node:20-alpine
        env:
          image: node:20
        options: --cpus 1
    fixed:
      container: node@<digest>
    fixed-too:
      container:
        image: ghcr.io/octo/builder:v1@<digest>
        credentials:
          username: octo
    none:
      container:
      steps:
        - run: 'true'
    empty:
      container: ''
    chosen:
!     container: \${{ matrix.image }}
    chosen-too:
!     container: {image: "node:\${{ matrix.node }}"}
    chosen-and-fixed:
      container: ghcr.io/octo/\${{ matrix.name }}@<digest>
    served:
      services:
        redis:
!         image: redis
          ports: [6379]
        postgres:
!         image: postgres:16@sha256:short
        fixed:
          image: "postgres:16@<digest>"
        registry:
!         image: localhost:5000/octo/tool
        other:
!         image: localhost:5000/octo/tool:1
        hashed:
          image: localhost:5000/octo/tool@<digest>
      steps:
!       - uses: octo/action@v1
    matrix:
      strategy:
        matrix:
          uses: [octo/action@v1]
          image: [node:20]
          include:
            - container: node:20
      steps:
        - run: echo \${{ matrix.uses }}
    repeated:
      steps:
!       - &checkout
!         uses: actions/checkout@v4
        - *checkout
        - uses: &pin actions/cache@<sha>
        - uses: *pin
`.replace('!       - &checkout\n', '        - &checkout\n')
  ),
  labelled(
    'action.yml',
    `
  name: composite
  description: 'uses: octo/action@v1'
  inputs:
    uses:
      default: octo/action@v1
    image:
      default: node:20
  runs:
    using: composite
    steps:
!     - uses: actions/cache@v4
      - uses: actions/cache@<sha>
      - uses: ./nested
      - uses: $/nested
!     - uses: octo/action@release/v1
      - run: |
          uses: octo/action@v1
        shell: bash
!     - uses: docker://busybox
`
  ),
  labelled(
    'nested/deep/action.yaml',
    `
  name: container
  runs:
    using: docker
!   image: docker://ghcr.io/octo/tool:v1
    args: ['docker://alpine:3']
`
  ),
  labelled(
    'fixed/action.yml',
    `
  runs:
    using: docker
    image: docker://ghcr.io/octo/tool@<digest>
`
  ),
  labelled(
    'local/action.yml',
    `
  runs:
    using: 'docker'
    image: 'Dockerfile'
    post-entrypoint: docker://alpine:3
`
  ),
  labelled(
    'plain/action.yml',
    `
  runs:
    using: node24
    main: dist/index.js
`
  ),
  labelled(
    'Dockerfile',
    `
  # syntax=docker/dockerfile:1
  # FROM node:20
  ARG NODE=node:20
  ARG FIXED=node@<digest>
  ARG VERSION="20.1" OTHER='x'
  ARG NOTHING
  ARG CHAIN=\${FIXED}
! FROM node:20 AS build
  RUN echo FROM alpine:3
  RUN apt-get update && \\
      # FROM alpine:3
      echo "FROM alpine:3" \\
  
      && true
  FROM build AS test
  FROM BUILD
  FROM scratch
  FROM Scratch AS empty
  FROM empty
! FROM node
! from node:20-alpine as Lower
  FROM lower
  FROM node@<digest>
  FROM node:20@<digest> AS fixed
! FROM --platform=linux/amd64 node:20
  FROM --platform=$BUILDPLATFORM node@<digest> AS cross
! FROM \${NODE}
! FROM $NODE AS argument
  FROM \${FIXED}
  FROM $CHAIN
! FROM node:\${VERSION}
! FROM node:$NOTHING
! FROM \${NOTHING}
! FROM \${UNDECLARED}
! FROM \${NOTHING:-alpine:3}
  FROM \${NOTHING:-alpine@<digest>}
  FROM \${FIXED:+alpine@<digest>}
! FROM "node:20"
! FROM node@sha256:123
! FROM registry.example:5000/octo/tool
! FROM registry.example:5000/octo/tool:1.2
  FROM registry.example:5000/octo/tool@<digest>
  	FROM fixed
! 	FROM alpine:3
  LABEL from="FROM alpine:3"
  ARG LATER=alpine@<digest>
! FROM $LATER
! FROM alpine:3 \\
    AS continued
  FROM continued
  FROM \\
    scratch
`.replace('      echo "FROM alpine:3" \\\n  \n', '      echo "FROM alpine:3" \\\n  \n')
  ),
  labelled(
    'images/web.Dockerfile',
    `
  FROM alpine@<digest> AS tools-amd64
  FROM alpine@<digest> AS tools-arm64
  FROM tools-\${TARGETARCH} AS tools
! FROM other-$TARGETARCH
  RUN <<EOF
  FROM alpine:3
  COPY --from=nginx:1 /a /b
  EOF
  COPY <<-"END" <<SECOND /etc/
  FROM alpine:3
  	END
  FROM alpine:4
  SECOND
! COPY --from=nginx:1.27 /etc/nginx /etc/nginx
! COPY --chown=1:1 --from=nginx /a /b
  COPY --from=nginx@<digest> /a /b
  COPY --from=tools /a /b
  COPY --from=0 /a /b
  COPY --from=TOOLS-AMD64 /a /b
  COPY a --from=nginx:1 b
  COPY . .
! RUN --mount=type=bind,from=golang:1.23,target=/go go version
  RUN --mount=type=bind,from=tools,target=/t --mount=type=cache,target=/c true
  RUN --mount=type=bind,from=golang@<digest>,target=/go go version
  RUN echo --mount=type=bind,from=golang:1
  ADD https://example.org/FROM /x
  ENTRYPOINT ["FROM", "alpine:3"]
`
  ),
  labelled(
    'windows/Dockerfile.win',
    `
  # escape=\`
! FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS base
  RUN dir C:\\
  FROM base
  RUN echo one \`
    FROM alpine:3
! FROM mcr.microsoft.com/dotnet/runtime
`
  ),
  labelled(
    'docs/guide.md',
    `
  - uses: actions/checkout@v4
  FROM node:20
`
  ),
  labelled(
    'compose.yml',
    `
  services:
    web:
      image: nginx:1
`
  ),
  labelled(
    'sub/.github/workflows/not-run.yml',
    `
  jobs:
    a:
      steps:
        - uses: actions/checkout@v4
`
  )
]
