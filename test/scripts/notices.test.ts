import { expect, it } from 'vitest';
import { noticesOf } from '../../scripts/notices.mjs';

const modules = (names: string[]) => names.map(name => `${process.cwd()}/node_modules/${name}/index.js`);

it('has the licence of each package once', () => {
  const text = noticesOf([
    ...modules(['unified', 'vfile', '@types/mdast', 'unified']),
    `${process.cwd()}/src/index.ts`,
  ]);
  expect(text).toContain('parts of 3 packages');
  expect(text.match(/^unified \d+\.\d+\.\d+ \(MIT\)$/gmu)).toHaveLength(1);
  expect(text).toMatch(/^@types\/mdast \d/mu);
  expect(text).toContain('The above copyright notice and this permission notice');
});
