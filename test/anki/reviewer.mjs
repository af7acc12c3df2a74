// Shows cards in the page in which the desktop Anki reviews: its own scripts, styles and MathJax, in a Chromium as there, with
// nothing between the cards and the network.
// usage: node reviewer.mjs LIB_FOLDER WEB_FOLDER CARDS.json
// WEB_FOLDER: `_aqt/data/web` of the package `aqt`. Cards: `[front, back]`, as Anki passes them on to the page. Prints which ran
// something, asked for something or led away, and what all of them showed, as JSON.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [lib, web, cardsPath] = argv.slice(2);
const load = path => import(pathToFileURL(join(lib, path)).href);
const { flags } = await load('browser/flags.js');
const { prepare } = await load('browser/launch.js');
const { thisMachine } = await load('browser/machine.js');

const origin = 'http://anki.invalid';
const types = { '.css': 'text/css', '.js': 'text/javascript', '.woff': 'font/woff', '.woff2': 'font/woff2' };
/** As `AnkiWebView.stdHtml` and `Reviewer.revHtml` make it, without what fades cards in. */
const page = `<!doctype html>
<html dir="ltr" data-bs-theme="light">
<head><title>main webview</title><base href="${origin}/">
<link rel="stylesheet" href="${origin}/_anki/css/webview.css">
<link rel="stylesheet" href="${origin}/_anki/css/reviewer.css"></head>
<body class="isLin">
<script src="${origin}/_anki/js/webview.js"></script>
<script src="${origin}/_anki/js/reviewer.js"></script>
<div id="_mark" hidden>&#x2605;</div><div id="_flag" hidden>&#x2691;</div>
<script>qFade=0;</script>
<div id="qa" dir="auto"></div>
</body></html>`;

const machine = thisMachine(process.env);
const { found, fonts } = await prepare({ machine });
const profile = await mkdtemp(join(tmpdir(), 'cardpress-reviewer-'));
const browser = await puppeteer.launch({
  executablePath: found.path,
  headless: 'shell',
  userDataDir: profile,
  env: { ...machine.env, ...found.env, ...fonts.env },
  args: flags(machine),
});
try {
  console.log(JSON.stringify(await review(JSON.parse(await readFile(cardsPath, 'utf8')))));
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

async function review(cards) {
  const tab = await browser.newPage();
  const asked = [];
  await tab.setRequestInterception(true);
  tab.on('request', async request => {
    const url = new URL(request.url());
    if (url.protocol === 'data:') return request.continue();
    if (url.href === `${origin}/`) return request.respond({ contentType: 'text/html', body: page });
    const file = url.origin === origin && url.pathname.startsWith('/_anki/') && url.pathname.slice('/_anki/'.length);
    if (!file) asked.push(url.href);
    const body = file && (await readFile(join(web, file)).catch(() => undefined));
    await request.respond(body ? { contentType: types[extname(file)], body } : { status: 404 });
  });
  const opened = [];
  browser.on('targetcreated', target => opened.push(target.url()));
  await tab.evaluateOnNewDocument(() => {
    const seen = [];
    Object.assign(globalThis, { seen, pwned: what => seen.push(what), alert: what => seen.push(what) });
    // What Anki gives its pages to speak to it.
    const own = ['updateToolbar', 'repaintNeeded'];
    const bridge = command => own.includes(command) || seen.push(command);
    Object.assign(globalThis, { pycmd: bridge, bridgeCommand: bridge });
  });
  await tab.goto(`${origin}/`, { waitUntil: 'load' });

  const wrong = [];
  let [words, formulas] = [0, 0];
  for (const [at, [front, back]] of cards.entries()) {
    for (const side of ['front', 'back']) {
      asked.length = 0;
      const shown = await tab.evaluate(showSide, side, front, back);
      words += shown.words;
      formulas += shown.formulas;
      const away = tab.url() === `${origin}/` ? [] : [tab.url()];
      const strange = [...shown.seen, ...shown.links, ...asked.filter(url => !isPacked(url)), ...opened, ...away];
      if (strange.length > 0) wrong.push({ at, side, strange });
      opened.length = 0;
    }
  }
  return { wrong, words, formulas };
}

/** Whether it is a picture that came with the deck. */
function isPacked(url) {
  return url.startsWith(`${origin}/cardpress-`);
}

/** Runs in the page: shows a side, and tells its elements what a hand and time would. */
async function showSide(side, front, back) {
  if (side === 'front') _showQuestion(front, back, 'card card1 isLin');
  else _showAnswer(back);
  await new Promise(resolve => _queueAction(resolve));
  const all = [...document.querySelectorAll('#qa *')];
  for (const one of all) {
    for (const kind of ['mouseover', 'focus', 'toggle', 'animationend', 'load', 'error', 'begin'])
      one.dispatchEvent(new Event(kind));
  }
  const links = all
    .map(one => one.getAttribute('href') ?? one.getAttributeNS('http://www.w3.org/1999/xlink', 'href'))
    .filter(href => href !== null && URL.canParse(href, document.baseURI))
    .filter(href => !['http:', 'https:', 'mailto:'].includes(new URL(href, document.baseURI).protocol));
  await new Promise(resolve => setTimeout(resolve));
  return {
    seen: globalThis.seen.splice(0),
    links,
    words: document.getElementById('qa').textContent.length,
    formulas: document.querySelectorAll('mjx-container').length,
  };
}
