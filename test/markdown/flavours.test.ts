import { describe, expect, it } from 'vitest';
import { bankFile, compile, configSchema, type UserConfig } from '../../src/index.js';
import { flavours } from '../../src/markdown/flavours/all.js';
import type { Flavour, FlavourExample } from '../../src/markdown/flavours/flavour.js';
import { project } from '../support/project.js';

/** What a reader sees of the first question of some notes, in HTML whose ids are without the question's. */
async function shown({ notes, files = {} }: FlavourExample, config: UserConfig = {}) {
  const { root, remove } = await project({ 'notes/a.md': notes, ...files });
  try {
    const { bank } = await compile({
      root,
      config: configSchema.parse(config),
      env: { SOURCE_DATE_EPOCH: '1700000000' },
    });
    const [first] = bankFile(bank).questions;
    if (!first) return {};
    const own = new RegExp(`\\b${first.id}-[qa]-`, 'g');
    return { question: first.question.html.replaceAll(own, ''), answer: first.answer.html.replaceAll(own, '') };
  } finally {
    await remove();
  }
}

describe.each(flavours as readonly Flavour[])('$name', ({ name, examples }) => {
  it.each(examples)('$notes', async example => {
    const { notes: _, files: __, ...expected } = example;
    expect(await shown(example)).toMatchObject(expected);
  });

  it('is off if the config says so', async () => {
    const [example] = examples;
    expect(await shown(example, { flavours: { [name]: 'off' } })).not.toEqual(await shown(example));
  });
});
