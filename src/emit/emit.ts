import { resolve } from 'node:path';
import type { Bank, Message } from '../bank/model.js';
import type { Artifact, Config } from '../config/schema.js';
import { emitDeck } from './apkg/emit-deck.js';
import { type CardFaces, loadFaces } from './apkg/faces.js';
import { emitBank } from './json/emit.js';
import { printSheet } from './pdf/print.js';

/** Names of the artifacts' files. */
export const fileNames: Record<Artifact, string> = {
  deck: 'deck.apkg',
  sheet: 'cheatsheet.pdf',
  bank: 'bank.json',
};

/** One artifact's bytes. */
export interface Emitted {
  artifact: Artifact;
  data: Uint8Array;
}

export interface EmitOptions {
  config: Config;
  /** The folder that the config's paths are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** The faces of the cards, where they are already loaded. */
  faces?: CardFaces;
  /** When each note type was last changed, in seconds since 1970. */
  noteTypeTimes?: Record<string, number>;
}

export interface EmitResult {
  emitted: Emitted[];
  /** Why an artifact is missing. */
  messages: Message[];
  /** The browser that printed the sheet. */
  browser?: string;
}

/**
 * Makes the artifacts that the config asks for. SQLite and the browser are loaded only when they are needed; where one of them fails, its artifact is missing and a message says why.
 */
export async function emit(bank: Bank, options: EmitOptions): Promise<EmitResult> {
  const result: EmitResult = { emitted: [], messages: [] };
  for (const artifact of options.config.only) {
    try {
      result.emitted.push({ artifact, data: await makers[artifact](bank, options, result) });
    } catch (error) {
      result.messages.push(failure(artifact, error));
    }
  }
  return result;
}

type Maker = (bank: Bank, options: EmitOptions, result: EmitResult) => Promise<Uint8Array> | Uint8Array;

const makers: Record<Artifact, Maker> = {
  bank: emitBank,
  async deck(bank, { config, root, faces, noteTypeTimes }) {
    // Faces with mistakes were left out by the caller; loading them again says what is wrong.
    const used = faces ?? (await loadFaces(inRoot(root, config.templates.anki)));
    return emitDeck(bank, { faces: used, unanswered: config.unanswered, ...(noteTypeTimes && { noteTypeTimes }) });
  },
  async sheet(bank, { config, root, env }, result) {
    const sheet = await printSheet(bank, {
      template: inRoot(root, config.templates.sheet),
      browser: config.browser,
      env,
    });
    result.browser = sheet.browser;
    if (sheet.missingGlyphs.length > 0) result.messages.push(boxes(sheet.missingGlyphs));
    return sheet.data;
  },
};

function inRoot(root: string, folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : resolve(root, folder);
}

/** An error that carries its remedy, or says it in its message, is the user's to mend; any other is a bug of ours. */
function failure(artifact: Artifact, error: unknown): Message {
  if (!(error instanceof Error) || !mendable.has(error.name)) throw error;
  const { reason = error.message, remedy } = error as Error & { reason?: string; remedy?: string };
  return { rule: `no-${artifact}`, severity: 'error', file: fileNames[artifact], reason, ...(remedy && { remedy }) };
}

const mendable = new Set(['BrowserError', 'FacesError', 'TemplateError']);

function boxes(characters: string[]): Message {
  return {
    rule: 'missing-glyphs',
    severity: 'warning',
    file: fileNames.sheet,
    reason: `No font has these characters, which print as boxes: ${characters.slice(0, 20).join(' ')}`,
    remedy:
      'Write them in another way, or install a font that has them and name its browser with `browser` in the config.',
  };
}
