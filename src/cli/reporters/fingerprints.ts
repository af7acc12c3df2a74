import { createHash } from 'node:crypto';
import type { Message } from '../../index.js';
import { englishOf } from '../../say/say.js';
import { type Folders, pathFrom } from './place.js';

/**
 * For each finding a hash by which it is known again in the next report: without its line, so that a finding that only
 * moved is the same one; what is found twice is counted.
 */
export function fingerprintsOf(messages: readonly Message[], folders: Folders): string[] {
  const seen = new Map<string, number>();
  return messages.map(({ rule, file, reason }) => {
    const what = `${rule}\n${pathFrom(folders, file)}\n${englishOf(reason)}`;
    const times = seen.get(what) ?? 0;
    seen.set(what, times + 1);
    return createHash('sha256').update(`${what}\n${times}`).digest('hex');
  });
}
