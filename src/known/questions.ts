import { normaliseText } from '../identity/format-v1/normalise-text.js';
import { shorten } from '../identity/format-v1/shorten.js';
import { groupBy } from '../identity/match/group.js';
import { memoised } from '../identity/memo.js';
import type { Entry, Lock } from '../identity/model.js';
import type { Known } from '../questions/memory/known.js';

/** What a lock knows about each file: the questions that it had in the last build, by the file's path. */
export function knownIn(lock: Lock | undefined): (path: string) => Known | undefined {
  const asked = (lock?.entries ?? []).filter(({ retired }) => retired === undefined);
  const files = groupBy(asked, ({ file }) => file);
  return path => {
    const entries = files.get(path);
    return entries && knownFrom(groupBy(entries, ({ question }) => keyOf(question)));
  };
}

function knownFrom(questions: Map<string, Entry[]>): Known {
  const entriesOf = (text: string) => questions.get(keyOf(text)) ?? [];
  return {
    has: text => entriesOf(text).length > 0,
    key: keyOf,
    count: text => entriesOf(text).length,
    isUnanswered: text => entriesOf(text).every(({ print }) => print.answer === ''),
    state: () =>
      JSON.stringify([...questions].map(([key, entries]) => [key, ...entries.map(({ print }) => print.answer === '')])),
  };
}

/** The lock keeps only the first words of a question. */
const keyOf = memoised(text => normaliseText(shorten(text)));
