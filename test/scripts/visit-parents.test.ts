import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import * as library from 'unist-util-visit-parents';
import { expect, test } from 'vitest';
import * as own from '../../scripts/visit-parents.mjs';

type Tree = Parent & { id: number };

const { tree } = fc.letrec<{ tree: Tree; leaf: Node }>(tie => ({
  tree: fc.record({
    type: fc.constantFrom('a', 'b', 'c'),
    id: fc.nat(6),
    children: fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')), { maxLength: 4 }),
  }),
  leaf: fc.record({ type: fc.constantFrom('a', 'd'), id: fc.nat(6) }),
}));

const results = [
  undefined,
  null,
  true,
  'skip',
  false,
  0,
  2,
  9,
  ['skip', 1],
  [true, 3],
  [false],
  ['skip'],
  [null, 2],
  [],
];
// One that is left cannot be skipped.
const exits = results.filter(result => result !== 'skip' && !(Array.isArray(result) && result[0] === 'skip'));
const checks = [undefined, null, 'a', 'd', ['a', 'b'], { id: 3 }, (node: Node) => node.type !== 'a'];

/** What a walk calls, step by step, until it would go on for ever. */
function walked(
  walk: typeof library.visitParents,
  tree: Tree,
  said: readonly unknown[],
  shape: number,
  check: unknown,
) {
  const steps: unknown[] = [];
  const step = (name: string, from: readonly unknown[]) => (node: Node, parents: Parent[], index?: number) => {
    steps.push([name, node, [...parents], index]);
    // Changes of the tree while it is walked, too.
    if (steps.length % 7 === 3) parents.at(-1)?.children.splice(index ?? 0, 1);
    return steps.length > 60 ? false : from[steps.length % from.length];
  };
  const enter = step('enter', said);
  const exit = step('exit', said.filter(one => exits.includes(one as never)).concat(undefined));
  const visitors = [enter, { enter, exit }, { exit }][shape % 3];
  const words = check === undefined ? [visitors] : [check, visitors];
  (walk as (...given: unknown[]) => void)(tree, ...words, ...(shape >= 3 ? [true] : []));
  return steps;
}

test('walks as the library that it takes the place of', () => {
  const said = fc.array(fc.constantFrom(...results), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(tree, said, fc.nat(5), fc.constantFrom(...checks), (tree, said, shape, check) => {
      const [mine, theirs] = [structuredClone(tree), structuredClone(tree)];
      expect(walked(own.visitParents, mine, said, shape, check)).toEqual(
        walked(library.visitParents, theirs, said, shape, check),
      );
      expect(mine).toEqual(theirs);
    }),
    { numRuns: 500 },
  );
  expect(Object.keys(own).sort()).toEqual(Object.keys(library).sort());
});
