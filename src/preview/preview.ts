import { randomBytes } from 'node:crypto';
import { emitQuiz } from '../artifacts/quiz/emit.js';
import { katex } from './anki/formulas.js';
import { findMathjax } from './anki/mathjax.js';
import { loadAssets } from './assets.js';
import { cardsOf } from './cards.js';
import { editorFor } from './editor.js';
import type { Made } from './made.js';
import { type Served, serve } from './server/serve.js';
import { printSheet } from './sheet.js';
import { newsOf, type Shown, siteOf } from './site.js';
import { placesOf, stateOf } from './state.js';

export interface Preview extends Pick<Served, 'address' | 'close'> {
  /** Shows this from now on, also where the page is open. */
  show(made: Made): void;
}

/**
 * Serves the page to this computer.
 *
 * @param port 0 for any that is free
 * @throws UserError if the port is taken
 */
export async function preview(first: Made, port: number): Promise<Preview> {
  const run = randomBytes(12).toString('hex');
  const folder = `/cards/${randomBytes(16).toString('hex')}/`;
  const mathjax = findMathjax();
  const openEditor = editorFor(first.env);
  const here = { run, cards: folder, hasMathjax: mathjax !== undefined, opensEditor: openEditor !== undefined };
  let version = 0;
  const show = (made: Made): Shown => shownOf(made, { ...here, version: version++ });
  let shown = show(first);
  const site = siteOf(await loadAssets(), folder, mathjax ?? (() => katex), openEditor, () => shown);
  const served = await serve(site, port);
  return {
    ...served,
    show(made) {
      shown = show(made);
      served.tell(newsOf(shown.state));
    },
  };
}

function shownOf(
  made: Made,
  run: Pick<Shown['state'], 'run' | 'version' | 'cards' | 'hasMathjax' | 'opensEditor'>,
): Shown {
  const { root, config, result, faces, notes, search, took } = made;
  const { bank } = result;
  const cards = faces && cardsOf(bank, { faces, unanswered: config.unanswered, ...(notes && { notes }) });
  const state = { ...stateOf({ root, result, cards, search }), ...run, at: Date.now(), took };
  const places = placesOf(state, { root, result });
  return {
    state,
    cards,
    media: bank.media,
    places,
    study: once(() => emitQuiz(bank)),
    sheet: once(() => printSheet(made)),
  };
}

/** Done when it is first asked for. */
function once<One>(make: () => Promise<One>): () => Promise<One> {
  let made: Promise<One> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
