import { resolve } from 'node:path';
import type { Bank, Message } from '../bank/model.js';
import type { Artifact, Config } from '../config/schema.js';
import { changedLines } from '../source/changed.js';
import { emitBank } from './bank/emit.js';
import { emitDeck } from './deck/emit-deck.js';
import { type CardFaces, loadFaces } from './deck/faces.js';
import { coarsePictures, sheetMessages, wideFormulas } from './sheet/notes.js';
import { printSheet } from './sheet/print.js';
import { SelectionError, select } from './sheet/select.js';
import { sheetFileName } from './sheet/settings.js';

/** Names of the artifacts' files. */
export const fileNames: Record<Artifact, string> = {
  deck: 'deck.apkg',
  sheet: 'cheatsheet.pdf',
  bank: 'bank.json',
};

/** The name of an artifact's file: a sheet of another layout than the usual one is named after it. */
export function fileNameOf(artifact: Artifact, { sheet }: Pick<Config, 'sheet'>): string {
  return artifact === 'sheet' ? sheetFileName(sheet.layout) : fileNames[artifact];
}

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
  /** Told how far a large sheet has come, 0 to 1. */
  onProgress?: (share: number) => void;
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
      result.messages.push(failure(artifact, error, fileNameOf(artifact, options.config)));
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
  async sheet(bank, { config, root, env, onProgress }, result) {
    const { layout, style, deck, tag, status, since, ...settings } = config.sheet;
    const chosen = select(bank, { deck, tag, status, changed: await changedSince(bank, root, since) });
    const sheet = await printSheet(chosen, {
      template: inRoot(root, config.templates.sheet),
      style: inRoot(root, style),
      settings: { layout, ...settings },
      browser: config.browser,
      env,
      ...(onProgress && { onProgress }),
    });
    result.browser = sheet.browser;
    result.messages.push(
      ...coarsePictures(chosen),
      ...wideFormulas(chosen, sheet.wideFormulas),
      ...sheetMessages(sheet, sheetFileName(layout)),
    );
    return sheet.data;
  },
};

async function changedSince(bank: Bank, root: string, since: string | undefined) {
  if (since === undefined) return undefined;
  const changed = await changedLines(root, since, [...new Set(bank.entries.map(({ source }) => source.file))]);
  if (changed) return changed;
  throw new SelectionError(`Git knows no commit ${since} here.`, 'Check what follows --since; `git log` lists them.');
}

function inRoot(root: string, folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : resolve(root, folder);
}

/** An error that carries its remedy, or says it in its message, is the user's to mend; any other is a bug of ours. */
function failure(artifact: Artifact, error: unknown, file: string): Message {
  if (!(error instanceof Error) || !mendable.has(error.name)) throw error;
  const { reason = error.message, remedy } = error as Error & { reason?: string; remedy?: string };
  return { rule: `no-${artifact}`, severity: 'error', file, reason, ...(remedy && { remedy }) };
}

const mendable = new Set(['BrowserError', 'FacesError', 'SelectionError', 'TemplateError']);
