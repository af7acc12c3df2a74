import { randomBytes } from 'node:crypto';
import type { CardFaces } from '../artifacts/deck/faces.js';
import type { KnownNote } from '../artifacts/deck/known-cards.js';
import type { Config } from '../config/schema.js';
import type { Result } from '../project/build.js';
import { loadAssets } from './assets.js';
import { cardsOf } from './cards.js';
import { type Served, serve } from './server/serve.js';
import { newsOf, type Shown, siteOf } from './site.js';
import { stateOf } from './state.js';

/** What was made of the notes, as the preview needs it. */
export interface Made {
  root: string;
  config: Config;
  result: Result;
  /** The faces of the cards; undefined if they have mistakes. */
  faces: CardFaces | undefined;
  /** What is known about the notes of the deck. */
  notes: ReadonlyMap<string, KnownNote> | undefined;
  /** Finds the cards of retired questions in Anki's browser. */
  search: string;
  took: number;
}

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
  let version = 0;
  const show = (made: Made): Shown => shownOf(made, { run, version: version++, cards: folder });
  let shown = show(first);
  const served = await serve(
    siteOf(await loadAssets(), folder, () => shown),
    port,
  );
  return {
    ...served,
    show(made) {
      shown = show(made);
      served.tell(newsOf(shown.state));
    },
  };
}

function shownOf(made: Made, run: Pick<Shown['state'], 'run' | 'version' | 'cards'>): Shown {
  const { root, config, result, faces, notes, search, took } = made;
  const { bank } = result;
  const cards = faces && cardsOf(bank, { faces, unanswered: config.unanswered, ...(notes && { notes }) });
  const state = { ...stateOf({ root, result, cards, search }), ...run, at: Date.now(), took };
  return { state, cards, media: bank.media };
}
