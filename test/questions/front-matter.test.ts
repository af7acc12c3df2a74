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

  it('splits a deck at slashes unless it is a list', async () => {
    const { tree, file } = await run('---\ndeck: [TCP/IP, " A::B ", 3]\n---\n', remarkFrontMatter);
    expect(tree.data?.frontMatter).toEqual({ deck: ['TCP/IP', 'A::B', '3'] });
    expect(file.messages).toEqual([]);
  });

  it('gives its title to the file', async () => {
    const { tree } = await run('---\ntitle: T\n---\n# Heading\n\n## What?\n', remarkFrontMatter, remarkQuestions);
    expect(tree.data?.title).toBe('T');
  });

  it('reports a key that cannot be read, with its line, and reads the others', async () => {
    const { tree, file } = await run('---\ntitle: T\ntags: [x\nlang: zh\n---\n\n# a\n', remarkFrontMatter);
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({ ruleId: 'loose-front-matter', fatal: false });
    expect(file.messages[0]?.reason).toContain('without `tags`');
    expect(tree.data?.frontMatter).toEqual({ title: 'T', lang: 'zh' });
  });

  it.each([
    ['title: paper: X', 'paper: X'],
    ['title: [转载] 什么是栈', '[转载] 什么是栈'],
    ['title: @decorators', '@decorators'],
    ['title: `this` in JS', '`this` in JS'],
    ['title: "a" and "b', '"a" and "b'],
    ["title: 'It's a stack'", "It's a stack"],
    ['title: a\ntitle: b', 'b'],
    ['title: a: b\r\ncard: reversed', 'a: b'],
  ])('reads what is plain although it is not YAML: %s', async (yaml, title) => {
    const { tree, file } = await run(`---\n${yaml}\ntags:\n- x\n- y\ndraft: true\n---\n`, remarkFrontMatter);
    expect(tree.data?.frontMatter).toMatchObject({ title, tags: [['x'], ['y']], draft: true });
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['loose-front-matter']);
  });

  it('reads no key that has the name of a prototype', async () => {
    const { tree } = await run('---\n__proto__: a: b\ntitle: T\n---\n', remarkFrontMatter);
    expect(tree.data?.frontMatter).toEqual({ title: 'T' });
  });

  it('takes the deck that a plugin names in the text, unless the front matter has one', async () => {
    const named = 'TARGET DECK: A::B\n\n## What?\n\nThat.\n';
    expect((await run(named, remarkFrontMatter)).tree.data?.frontMatter).toEqual({ deck: ['A', 'B'] });
    const both = await run(`---\ndeck: C\n---\n\n${named}`, remarkFrontMatter);
    expect(both.tree.data?.frontMatter).toEqual({ deck: ['C'] });
  });

  it('reports a value of the wrong type', async () => {
    const { file } = await run('---\ntags: {a: 1}\n---\n', remarkFrontMatter);
    expect(file.messages[0]?.reason).toContain('tags');
  });
});
