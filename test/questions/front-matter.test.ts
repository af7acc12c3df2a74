import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { run } from '../support/run.js';

describe('remarkFrontMatter', () => {
  it('reads title, deck and tags', async () => {
    const { tree, file } = await run('---\ntitle: T\ndeck: A::B/C\ntags: x, y\nother: 1\n---\n', remarkFrontMatter);
    expect(tree.data?.frontMatter).toEqual({ title: 'T', deck: ['A', 'B', 'C'], tags: [['x'], ['y']] });
    expect(file.messages).toEqual([]);
  });

  it('gives its title to the file', async () => {
    const { tree } = await run('---\ntitle: T\n---\n# Heading\n\n## What?\n', remarkFrontMatter, remarkQuestions);
    expect(tree.data?.title).toBe('T');
  });

  it('reports YAML that cannot be read, with its line', async () => {
    const { file } = await run('---\ntitle: T\ntags: [x\n---\n\n# a\n', remarkFrontMatter);
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({ ruleId: 'front-matter', fatal: true, line: 3 });
  });

  it('reports a value of the wrong type', async () => {
    const { file } = await run('---\ntags: {a: 1}\n---\n', remarkFrontMatter);
    expect(file.messages[0]?.reason).toContain('tags');
  });
});
