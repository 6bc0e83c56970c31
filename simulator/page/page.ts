import {facts} from './facts.ts'
import {Html, html} from './html.ts'
import {runSection, timeline} from './runs.ts'
import {style} from './style.ts'
import type {PageView} from './view.ts'
import {duration} from './words.ts'

const policy = new Html("default-src 'none'; style-src 'unsafe-inline'; img-src data:")

/** One self-contained HTML file: no script, no network, light and dark, readable on a phone. */
export const renderPage = ({title, introduction, requiredCheck, runs, requests, milliseconds}: PageView): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header class="top"><h1>${title}</h1><p>${introduction}</p></header>
<main>
${timeline(runs)}
${runs.map(run => runSection(run, requiredCheck))}
${facts(requests)}
</main>
<footer>Simulated by Towpath in ${duration(milliseconds)}. Nothing left this machine.</footer>
</body>
</html>
`.source
