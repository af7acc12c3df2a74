import { expect, it } from 'vitest';
import { type CpuProfile, sharesOf } from '../../bench/profile/shares.js';

function node(
  id: number,
  url: string,
  children: number[] = [],
  functionName = 'f',
  line = 3,
): CpuProfile['nodes'][number] {
  return { id, children, callFrame: { functionName, url, lineNumber: line, columnNumber: line } };
}

it('adds a profile up by the room that has the work done', () => {
  const lib = 'file:///project/lib';
  const modules = 'file:///project/node_modules';
  const nodes = [
    node(1, '', [2, 6, 8, 9], '(root)'),
    node(2, `${lib}/project/build.js`, [3, 4, 5]),
    // A library that calls back into a room, and one that is a part of its own.
    node(3, `${modules}/unist-util-visit/index.js`, [10]),
    node(4, `${modules}/micromark/lib/parse.js`),
    node(5, `${lib}/artifacts/deck/zip.js`),
    node(6, `${lib}/config/schema.js`, [7], '', 0),
    node(7, `${modules}/zod/v4/core.js`),
    node(8, '', [], '(garbage collector)'),
    node(9, '', [], '(idle)'),
    node(10, `${lib}/normalise/images/images.js`, [], ''),
  ];
  const samples = [2, 3, 4, 5, 7, 8, 9, 10];
  expect(sharesOf({ nodes, samples, timeDeltas: [10, 20, 15, 5, 10, 20, 500, 20] })).toEqual([
    ['project', 0.3],
    ['garbage collection', 0.2],
    ['normalise', 0.2],
    ['Markdown parser', 0.15],
    ['loading code', 0.1],
    ['artifacts/deck', 0.05],
  ]);
});
