import { compare } from '../format-v1/serialise-lock.js';
import type { Entry, Wording } from '../model.js';

/** What an entry's own line says about its question. */
function wordingOf({ kind, file, name, question, print }: Wording | Entry): Wording {
  const { question: ofQuestion, answer, section, title, sketch } = print;
  return {
    kind,
    file,
    ...(name !== undefined && { name }),
    question,
    print: { question: ofQuestion, answer, section, title, sketch },
  };
}

/** A text that is equal for equal wordings and gives them an order. */
export function keyOf({ kind, file, name = '', question, print }: Wording): string {
  return JSON.stringify([
    question,
    print.question,
    print.answer,
    print.sketch,
    file,
    print.title,
    print.section,
    name,
    kind,
  ]);
}

/** Every wording once, in order, without the entry's own. */
export function othersOf(entry: Entry, wordings: readonly Wording[]): Wording[] {
  const byKey = new Map(wordings.map(wording => [keyOf(wording), wordingOf(wording)]));
  byKey.delete(keyOf(entry));
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, wording]) => wording);
}
