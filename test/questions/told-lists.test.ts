import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import remarkQuestions from '../../src/questions/gather.js';
import { run } from '../support/run.js';
import { lostWords } from './words.js';

it.each([
  ['an item that begins with a list', '1. - Explain how a follower catches up.'],
  ['an item that begins with code', '- ```\n  select\n  ```'],
  ['an item that is a quotation', '- > Which of them leads?'],
])('a text that says how many questions it holds keeps %s', async (_, item) => {
  const list = '- Design a failover.\n- What is a split brain?\n- Debug a late replica.\n- Quorum\n- Chains';
  const text = `# Replication\n\n**6 questions**\n\n${item}\n${list}\n`;
  const { tree } = await run(text, remarkQuestions);
  expect(lostWords(markdown().parse(text), tree as Root)).toEqual([]);
});

it('the name of a group of questions stays where these are of another form', async () => {
  const text =
    '# Queues\n\n## Brokers\n\nThey store.\n\n## Interview Questions\n\n**Basic:**\n\n1. What does a broker do?\n> 2. Who moves it?\n\n**Advanced:**\n\n1. How would you replay a day?\n';
  const { tree } = await run(text, remarkQuestions);
  expect(lostWords(markdown().parse(text), tree as Root)).toEqual([]);
});
