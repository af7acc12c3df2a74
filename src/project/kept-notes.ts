import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { FileDrafts } from '../bank/drafts.js';
import type { Kept } from '../kept/kept.js';
import { englishOf, knownAs } from '../say/say.js';
import type { Asked, Asking } from './asked.js';
import type { NoteGist } from './note-gist.js';

/** What the pipeline makes of a file, and what the project needs to know of that. */
export interface Made {
  drafts: FileDrafts;
  gist: NoteGist;
}

/** What the pipeline made of a file, and what it went by besides its text. */
interface KeptNote extends Made {
  asked: Asked;
  messages: KeptMessage[];
  data: VFile['data'];
}

/** A finding of a file. */
type KeptMessage = Pick<VFile['messages'][number], 'reason' | 'ruleId' | 'source' | 'fatal' | 'note' | 'place'> & {
  english: { reason: string; note: string | undefined };
};

/**
 * Wraps the pipeline, so that a file goes through it only if it, or something that it depends on, has changed since it last did.
 *
 * @param run the pipeline; undefined where a step failed
 * @param state all that the pipeline's work on any file depends on: the program and its settings
 */
export function keptRun(
  run: (file: VFile) => Promise<Made | undefined>,
  kept: Kept,
  state: readonly string[],
  asking: Asking,
): (file: VFile) => Promise<Made | undefined> {
  const of = hashOf(state);
  return async file => {
    const { path } = file;
    const { base, crowded } = file.data;
    const name = hashOf([of, file.cwd, path]);
    const key = hashOf([JSON.stringify([base, crowded]), String(file)]);
    const before = kept.read(name, key) as KeptNote | undefined;
    if (before && (await asking.isSameNow(path, before.asked, before.data.reliance))) return restore(file, before);
    const told = file.messages.length;
    const { made, asked } = await asking.during(path, () => run(file));
    if (made) kept.write(name, key, pack(file, made, asked, told));
    return made;
  };
}

function pack(file: VFile, made: Made, asked: Asked, told: number): KeptNote {
  const messages = file.messages.slice(told).map(
    ({ reason, ruleId, source, fatal, note, place }): KeptMessage => ({
      reason,
      ruleId,
      source,
      fatal,
      note,
      place,
      english: { reason: englishOf(reason), note: note === undefined ? undefined : englishOf(note) },
    }),
  );
  return { asked, ...made, messages, data: file.data };
}

function restore(file: VFile, { drafts, gist, messages, data }: KeptNote): Made {
  Object.assign(file.data, data);
  for (const { reason, ruleId, source, fatal, note, place, english } of messages) {
    knownAs(reason, english.reason);
    if (note !== undefined && english.note !== undefined) knownAs(note, english.note);
    const message = file.message(reason, {
      ...(place && { place }),
      ...(source && { source }),
      ...(ruleId && { ruleId }),
    });
    message.fatal = fatal;
    if (note !== undefined) message.note = note;
  }
  return { drafts, gist };
}

/** SHA-256 of some texts, as hex. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}
