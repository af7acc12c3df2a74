import { expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import { run } from '../support/run.js';

it('takes aliases that grow beyond all measure for a mistake', async () => {
  const lines = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg']) {
    lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  const { file } = await run(`---\n${lines.join('\n')}\n---\n\n## Q1\n`, remarkFrontMatter);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter']);
});
