import { afterEach, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { compile } from '../../src/project/compile.js';
import { project } from '../support/project.js';

let remove = async () => {};
afterEach(() => remove());

async function titlesOf(title: string) {
  const made = await project({ 'notes/a.md': `# ${title}\n\nTen of 120.\n\n## Why is it slow?\n\nIt waits.\n` });
  remove = made.remove;
  const { bank } = await compile({ root: made.root, config: configSchema.parse({}), env: {}, history: false });
  return bank.entries.map(({ deck, wholeTitle }) => [deck.at(-1), wholeTitle]);
}

it('entries have the title of their file where the deck has its beginning only', async () => {
  const title = '1. Category One: Terraform Core Language and Workflow';
  const short = 'Category One: Terraform Core Language…';
  expect(await titlesOf(title)).toEqual([
    [short, title],
    [short, title],
  ]);
  await remove();
  expect(await titlesOf('2. Queues')).toEqual([
    ['Queues', undefined],
    ['Queues', undefined],
  ]);
});
