import { expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { findAsking } from '../../src/survey/asking-readmes.js';
import { isOfQuestions } from '../../src/survey/count.js';
import { project } from '../support/project.js';

it('three questions make a file one of questions, two do not', () => {
  expect(isOfQuestions({ questions: 3, asking: 3 })).toBe(true);
  expect(isOfQuestions({ questions: 2, asking: 2 })).toBe(false);
});

it('a third of its headings has to look like questions', () => {
  expect(isOfQuestions({ questions: 30, asking: 10 })).toBe(true);
  expect(isOfQuestions({ questions: 31, asking: 10 })).toBe(false);
});

/** Whether a README with some questions is a note beside another one with some of them. */
async function isRead(questions: number, elsewhere: number): Promise<boolean> {
  const all = Array.from({ length: questions }, (_, index) => `What is part ${'abcdefghij'[index]}?`);
  const { root, remove } = await project({
    'README.md': all.map(one => `## ${one}\n\nA part.\n`).join('\n'),
    'a.md': `# Other\n\n${all
      .slice(0, elsewhere)
      .map((one, index) => `### ${index + 1}. ${one}\n\nText.\n`)
      .join('\n')}`,
  });
  const { found } = await findAsking(root, configSchema.parse({ notes: ['.'] }));
  await remove();
  return found.notes.some(({ path }) => path === 'README.md');
}

it('five questions make a README a note beside others, four do not', async () => {
  expect(await isRead(5, 0)).toBe(true);
  expect(await isRead(4, 0)).toBe(false);
});

it('a README is the contents of other notes where they hold more than half of its questions', async () => {
  expect(await isRead(10, 5)).toBe(true);
  expect(await isRead(10, 6)).toBe(false);
});

/** The READMEs that are notes where one lies above another. */
async function readAbove(above: string, files: Record<string, string> = {}): Promise<string[]> {
  const { root, remove } = await project({
    'jvm/README.md': above,
    'jvm/heap/README.md': '---\ntitle: Heap\n---\n\n## Young generation\n\nWhere objects begin.\n',
    ...files,
  });
  const { found } = await findAsking(root, configSchema.parse({ notes: ['.'] }));
  await remove();
  return found.notes.map(({ path }) => path);
}

it('a README with a title is a page where those below it are READMEs too', async () => {
  const page = '---\ntitle: JVM\n---\n\n## Class loading\n\nFrom bytes to a class.\n';
  expect(await readAbove(page)).toContain('jvm/README.md');
  expect(await readAbove(page.replace('title: JVM', 'icon: page'))).not.toContain('jvm/README.md');
  expect(await readAbove(page, { 'jvm/stack.md': '## Frames\n\nOne for each call.\n' })).not.toContain('jvm/README.md');
  expect(await readAbove('---\ntitle: JVM\n---\n\n- [Heap](heap/)\n')).not.toContain('jvm/README.md');
});
