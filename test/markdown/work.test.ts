import type { Construct, ConstructRecord, Effects, Extension } from 'micromark-util-types';
import { afterAll, describe, expect, it } from 'vitest';
import { inputs } from '../../bench/growth/inputs.mjs';
import { markdown } from '../../src/markdown/markdown.js';
import { someOf } from '../support/runs.js';

/** How many characters the extensions' constructs have taken in, counting those that are read again. */
let work = 0;
const counting = new WeakSet<Construct>();
/** Other files share the constructs, and counting makes them slow. */
let isOver = false;
afterAll(() => {
  isOver = true;
});

function countIn(construct: Construct): void {
  if (counting.has(construct)) return;
  counting.add(construct);
  const { tokenize } = construct;
  construct.tokenize = function (effects, ok, nok) {
    if (isOver) return tokenize.call(this, effects, ok, nok);
    const counted: Effects = {
      ...effects,
      consume(code) {
        work++;
        effects.consume(code);
      },
      check: (what, found, lost) => effects.check(counts(what), found, lost),
      attempt: (what, found, lost) => effects.attempt(counts(what), found, lost),
    };
    return tokenize.call(this, counted, ok, nok);
  };
}

/** Parts of constructs may be made anew for each use. */
function counts<T extends Construct | Construct[] | ConstructRecord>(what: T): T {
  if ('tokenize' in what) countIn(what as Construct);
  return what;
}

const processor = markdown().freeze();
for (const extension of (processor.data().micromarkExtensions ?? []).flat() as Extension[])
  for (const records of [extension.document, extension.flow, extension.text, extension.string])
    for (const constructs of Object.values(records ?? {})) for (const one of [constructs].flat()) if (one) countIn(one);

/** What a text costs, by the character. */
function workFor(text: string): number {
  work = 0;
  processor.parse(text);
  return work / text.length;
}

describe('the work of the parser’s extensions', () => {
  // How deeply lists are nested has a limit of its own.
  const names = Object.keys(inputs).filter(name => !name.startsWith('lists nested'));

  it.each(someOf(names))('grows as the notes do: %s', name => {
    const input = inputs[name] as (size: number) => string;
    const [half, whole] = [workFor(input(1500)), workFor(input(3000))];
    expect(whole).toBeLessThan(Math.max(half, 1) * 1.3);
  });
});
