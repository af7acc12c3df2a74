import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { identify } from '../../src/identity/identify.js';
import { parseLock } from '../../src/identity/lock/parse.js';
import type { Lock } from '../../src/identity/model.js';
import { align } from './align.js';
import type { History, Version } from './history.js';
import type { Asked } from './split.js';
import { count, newTally, type Step, type Tally } from './tally.js';
import type { Verdict } from './verdicts.js';

export interface Replay {
  tally: Tally;
  lock: string;
}

/** Builds the identities of every version as CI would, each from the lock that the one before it wrote. */
export async function replay(
  history: History,
  versions: Version[],
  ask: (version: Version) => Promise<Asked[]>,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Replay> {
  const tally = newTally();
  const seen = new Map<string, Asked>();
  let text: string | undefined;
  let before: (Step & { version: Version }) | undefined;
  for (const version of versions) {
    const asked = await ask(version);
    const drafts = asked.map(({ question, answer, raw, file, section }) => ({
      question,
      answer,
      file,
      section,
      kind: 'basic',
      content: JSON.stringify([question, raw, file, section]),
    }));
    const { identities, lock } = identify(drafts, reread(text), { namespace: 'replay', time: version.time });
    text = serialiseLock(lock);
    const now = { commit: version.commit, asked, found: identities, version };
    if (before !== undefined) {
      count(tally, before, now, align(before.asked, asked, history.diff(before.version, version)), seen, verdicts);
    }
    tally.versions++;
    tally.most = Math.max(tally.most, asked.length);
    for (const [i, { id }] of identities.entries()) seen.set(id, asked[i] as Asked);
    before = now;
  }
  tally.questions = seen.size;
  return { tally, lock: text ?? '' };
}

function reread(text: string | undefined): Lock | undefined {
  if (text === undefined) return undefined;
  const { lock, problems } = parseLock(text);
  if (lock === undefined) throw new Error(`the lock that was just written is damaged: ${JSON.stringify(problems)}`);
  return lock;
}
