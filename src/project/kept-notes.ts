import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { FileDrafts } from '../bank/drafts.js';
import type { Kept } from '../kept/kept.js';
import type { Asked, Asking } from './asked.js';

/** What the pipeline made of a file, and what it went by besides its text. */
interface KeptNote {
  asked: Asked;
  drafts: FileDrafts;
  messages: KeptMessage[];
  data: VFile['data'];
}

/** A finding of a file. */
type KeptMessage = Pick<VFile['messages'][number], 'reason' | 'ruleId' | 'source' | 'fatal' | 'note' | 'place'>;

/**
 * Wraps the pipeline, so that a file goes through it only if it, or something that it depends on, has changed since it last did.
 *
 * @param run the pipeline; undefined where a step failed
 * @param state all that the pipeline's work on any file depends on: the program and its settings
 */
export function keptRun(
  run: (file: VFile) => Promise<FileDrafts | undefined>,
  kept: Kept,
  state: readonly string[],
  asking: Asking,
): (file: VFile) => Promise<FileDrafts | undefined> {
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

function pack(file: VFile, drafts: FileDrafts, asked: Asked, told: number): KeptNote {
  const messages = file.messages
    .slice(told)
    .map(
      ({ reason, ruleId, source, fatal, note, place }): KeptMessage => ({ reason, ruleId, source, fatal, note, place }),
    );
  return { asked, drafts, messages, data: file.data };
}

function restore(file: VFile, { drafts, messages, data }: KeptNote): FileDrafts {
  Object.assign(file.data, data);
  for (const { reason, ruleId, source, fatal, note, place } of messages) {
    const message = file.message(reason, {
      ...(place && { place }),
      ...(source && { source }),
      ...(ruleId && { ruleId }),
    });
    message.fatal = fatal;
    if (note !== undefined) message.note = note;
  }
  return drafts;
}

/** SHA-256 of some texts, as hex. */
function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}
