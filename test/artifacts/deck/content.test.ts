import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentHash, NoteContents } from '../../../src/artifacts/deck/content.js';
import type { Draft } from '../../../src/bank/model.js';
import { build, loadConfig } from '../../../src/index.js';
import { markdown } from '../../../src/markdown/markdown.js';
import { project } from '../../support/project.js';
import { bankOf, picture } from './bank.js';

const shared = {
  type: 'question',
  kind: 'basic',
  status: 'answered',
  deck: ['Notes'],
  tags: [['java', 'jvm'], ['hard']],
  path: ['Memory', 'Heap'],
  source: { file: 'notes/a.md', lines: [1, 3] },
  media: [],
  changes: [],
} as const;

describe('the hash of what a card shows', () => {
  // Locks keep what is made of it: with another hash every card of every reader would count as changed.
  it.each([
    ['basic', 'What is a *heap*?', 'A tree with `code` and $x^2$.', {}, '755549d07e95e167'],
    ['unanswered', '什么是堆？', '', { status: 'unanswered', label: 'Q1' }, '7892820df47fd37b'],
    ['reversed', 'HTTP', 'Hypertext Transfer Protocol', { kind: 'reversed' }, 'd54ab1c349f384fb'],
    ['type-in', 'Capital of France', 'Paris\nor so', { kind: 'type-in' }, '121feba2e3ba5c6c'],
    ['cloze', 'Layers', 'The {{c2::transport::hint}} layer and {{c1::others}}.', { kind: 'cloze' }, '3c2904aa0ff38b0e'],
    ['blank', '&#8203;', 'x', { path: [] }, '2be5e3b0bc504066'],
  ])('never changes for the same notes: %s', (_, question, answer, more, hash) => {
    const flow = (text: string) => markdown().parse(text).children as Draft['answer'];
    const draft = { ...shared, ...more, question: flow(question), answer: flow(answer) } as unknown as Draft;
    const contents = new NoteContents({ title: 'Notes', lang: 'en', media: [] });
    expect(contentHash(contents.of(draft)).slice(0, 16)).toBe(hash);
  });

  it('says of each note which pictures it shows, and no other', () => {
    const media = [picture('a.png'), picture('b.png')];
    const { entries } = bankOf(
      [
        { question: 'One', answer: '![](a.png)' },
        { question: 'Two', answer: '![](b.png) ![](a.png)' },
        { question: 'Three', answer: 'none' },
      ],
      { media },
    );
    const contents = new NoteContents({ title: 'Notes', lang: 'en', media });
    const shown = entries.map(entry => contents.of(entry as Draft).pictures.length);
    expect(shown).toEqual([1, 2, 0]);
  });
});

describe('rendering in a build', () => {
  let at: Awaited<ReturnType<typeof project>>;
  beforeEach(async () => {
    at = await project({ 'notes/a.md': '# A\n\n## What is one?\n\n1\n\n## What is two?\n\n2\n' });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await at.remove();
  });

  /** Builds, and says how many notes identity and deck asked for, and what the lock is. */
  async function built(...only: ('deck' | 'bank')[]) {
    const of = vi.spyOn(NoteContents.prototype, 'of').mockClear();
    const { config } = await loadConfig(at.root, undefined, { only, namespace: 'test' });
    if (!config) throw new Error('The config has mistakes.');
    const result = await build({ config, root: at.root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
    expect(result.ok).toBe(true);
    return { asked: of.mock.calls.length, lock: result.bank.lock };
  }

  it('is done once for each question', async () => {
    expect((await built('deck', 'bank')).asked).toBe(2);
  });

  it('is not done where no deck is made, but for what a lock begins to keep', async () => {
    const { lock } = await built('deck');
    expect(await built('bank')).toEqual({ asked: 0, lock });
    await appendFile(join(at.root, 'notes/a.md'), '\n## What is three?\n\n3\n');
    const added = await built('bank');
    expect(added.asked).toBe(1);
    // What a build of the deck compares with next.
    expect((await built('deck')).lock).toBe(added.lock);
  });
});
