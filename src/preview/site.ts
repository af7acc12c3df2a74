import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Media } from '../bank/model.js';
import { isClient } from './anki/clients.js';
import type { Formulas } from './anki/formulas.js';
import type { Assets } from './assets.js';
import type { Cards } from './cards.js';
import { cardDocument } from './document.js';
import type { OpenEditor, Place } from './editor.js';
import type { State } from './model.js';
import { pageFor } from './page.js';
import { cardPolicy, nothing, ownFiles, pdf, type Reply, studying } from './server/reply.js';
import type { Site } from './server/serve.js';
import type { PrintedSheet, Printing } from './sheet.js';

/** One round, as the server shows it. */
export interface Shown {
  state: State;
  cards: Cards | undefined;
  media: readonly Media[];
  /** The places in the notes that can be opened, by their links. */
  places: ReadonlyMap<string, Place>;
  /** The page to study with. */
  study(): Promise<Uint8Array>;
  sheet(): Promise<Printing>;
}

/**
 * What there is to ask for. Cards and pictures are below a path that nobody can guess: a card in its frame has no origin by which
 * its requests could be told from those of others.
 */
export function siteOf(
  assets: Assets,
  folder: string,
  formulas: () => Formulas,
  openEditor: OpenEditor | undefined,
  shown: () => Shown,
): Site {
  const isCard = (path: string) => path.startsWith(folder);
  const paths = new Set(['/', '/state.json', '/events', '/study', '/sheet.json', '/sheet.pdf', ...assets.files.keys()]);
  let printed: PrintedSheet | undefined;
  return {
    events: { path: '/events', first: () => newsOf(shown().state) },
    from(path) {
      if (isCard(path)) return path === `${folder}card` ? 'page' : 'card';
      if (path === '/') return 'anywhere';
      if (path === openPath && openEditor) return 'order';
      return paths.has(path) ? 'page' : undefined;
    },
    async reply(url, request) {
      const { pathname } = url;
      if (pathname === '/') return page(assets, request);
      if (pathname === '/state.json') return json(shown().state);
      if (pathname === `${folder}card`) return card(url, shown(), assets, formulas);
      if (isCard(pathname)) return picture(pathname.slice(folder.length), shown());
      if (pathname === '/study') return study(shown());
      if (pathname === '/sheet.json') {
        const { sheet, messages } = await shown().sheet();
        printed = sheet ?? printed;
        return json({ ...(sheet && { name: sheet.name, address: `/sheet.pdf?of=${sheet.hash}` }), messages });
      }
      if (pathname === '/sheet.pdf')
        return printed?.hash === url.searchParams.get('of') ? sheetReply(printed) : undefined;
      if (pathname === openPath) return openEditor && open(url, request, shown(), openEditor);
      const file = assets.files.get(pathname);
      return file && { ...file, policy: nothing, from: 'page' };
    },
  };
}

const openPath = '/open';

/** `open?at=LINK`, with the run that the page has learnt, which no other site can send: opens a place in the notes. */
async function open(
  { searchParams }: URL,
  { headers }: IncomingMessage,
  { state, places }: Shown,
  openEditor: OpenEditor,
): Promise<Reply | undefined> {
  const place = places.get(searchParams.get('at') ?? '');
  if (headers['x-cardpress-run'] !== state.run || place === undefined) return undefined;
  return (await openEditor(place)) ? json({}) : undefined;
}

/** What a page is told of a round: it asks for the rest. */
export function newsOf({ run, version }: State): object {
  return { run, version };
}

function page(assets: Assets, { headers }: IncomingMessage): Reply {
  const body = pageFor(assets.page, headers['accept-language']);
  return { type: 'text/html; charset=utf-8', body, policy: ownFiles, from: 'anywhere' };
}

function json(value: object): Reply {
  return { type: 'application/json', body: JSON.stringify(value), policy: nothing, from: 'page' };
}

/** `card?id=…&ord=…&side=…&client=…&night` */
function card(
  { searchParams, origin, pathname }: URL,
  { cards, media }: Shown,
  { cardScript: script }: Assets,
  formulas: () => Formulas,
): Reply | undefined {
  const id = searchParams.get('id') ?? '';
  const ord = Number(searchParams.get('ord'));
  const side = searchParams.get('side') === 'back' ? 'back' : 'front';
  const client = searchParams.get('client') ?? '';
  const html = cards?.html(id, ord, side);
  if (!cards || html === undefined || !isClient(client)) return undefined;
  const nonce = randomBytes(16).toString('base64');
  const body = cardDocument({
    html,
    style: cards.style,
    ord,
    client,
    isNight: searchParams.has('night'),
    title: side,
    script,
    nonce,
    media,
    formulas,
  });
  const folder = `${origin}${pathname.slice(0, pathname.lastIndexOf('/') + 1)}`;
  return { type: 'text/html; charset=utf-8', body, policy: cardPolicy(nonce, folder), from: 'page' };
}

async function study({ study }: Shown): Promise<Reply> {
  return { type: 'text/html; charset=utf-8', body: await study(), policy: studying, from: 'page' };
}

function sheetReply({ data }: PrintedSheet): Reply {
  return { type: 'application/pdf', body: data, policy: pdf, from: 'page', isForever: true };
}

/** By the name that the deck has it under, and nothing but what the notes use. */
function picture(name: string, { media }: Shown): Reply | undefined {
  const found = media.find(one => one.name === name);
  return found && { type: found.type, body: found.data, policy: nothing, from: 'card', isForever: true };
}
