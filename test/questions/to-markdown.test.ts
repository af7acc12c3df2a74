import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { remarkCards, remarkFrontMatter, remarkPresetCardpress, remarkQuestions } from '../../src/index.js';

const pipeline = unified()
  .use(remarkParse)
  .use(remarkPresetCardpress)
  .use(remarkFrontMatter)
  .use(remarkQuestions)
  .use(remarkCards)
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze();

async function gather(text: string): Promise<Root> {
  const file = new VFile({ path: 'notes/a.md', value: text });
  return (await pipeline.run(pipeline.parse(file), file)) as Root;
}

/** What a tree says, apart from where it stands; a section's rank comes from its path. */
function content(tree: Root): unknown {
  const copy = structuredClone(tree);
  visit(copy, (node: Nodes) => {
    delete node.position;
    if ('spread' in node) delete node.spread;
    if (node.type === 'section') node.depth = 0;
    if ('children' in node) node.children = joined(node.children) as never;
  });
  return { title: copy.data?.title, frontMatter: copy.data?.frontMatter, children: copy.children };
}

/** Texts that stand side by side, which a parser would give as one. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const all: Nodes[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text') all.splice(-1, 1, { ...last, value: last.value + node.value });
    else all.push(node);
  }
  return all;
}

describe('a tree of questions, written as Markdown', () => {
  // What is nested too deep for a build is so for remark-stringify.
  const notes = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
    .map(path => `test/fixtures/${path}`)
    // The marks of containers are all written as colons; properties of outlines are not written; line breaks in a question
    // become HTML; drawings are not written; a heading that only says that the problem follows is not written;
    // answers that stood below all questions are written below each.
    .filter(
      path =>
        path.endsWith('.md') &&
        !/\/(?:answers-below|drawings|hostile|flavours-containers|foreign-marks|obsidian-logseq)\/|(?:\/quiz|-quoted-question\/notes\/story|\/parts-of-terms\/notes\/problem)\.md$/u.test(
          path,
        ),
    );

  it.each([...notes, 'notes/nlp-interview.md'])('is the same tree when it is read again: %s', async path => {
    const tree = await gather(readFileSync(path, 'utf8'));
    const written = pipeline.stringify(structuredClone(tree)) as string;
    expect(content(await gather(written))).toEqual(content(tree));
  });

  it('says of each heading what it is, with its labels and its path', async () => {
    const tree = await gather(
      '---\ntags: [a/b]\n---\n# 题\n\n## 栈\n\n### Q1：什么是栈？ #card-reverse\n\nA. 1\n\nB. 2\n\nC. 3\n\n答案：后进先出，$a_1$ ==重点==。\n\n## 要点\n\n- [x] 多写\n',
    );
    expect(pipeline.stringify(tree)).toBe(
      [
        '---\ntags:\n  - a/b\n---',
        '# 题',
        '## 栈',
        '<!-- card: none -->',
        '### Q1：什么是栈？',
        '<!-- card -->',
        '<!-- card: reversed -->',
        'A. 1',
        'B. 2',
        'C. 3',
        '%',
        '答案：',
        '后进先出，$a_1$ ==重点==。',
        '## 要点',
        '<!-- card: none -->',
        '- [x] 多写\n',
      ].join('\n\n'),
    );
  });

  it('says where an answer begins that would be taken for a part of the question', async () => {
    const tree = await gather(
      '## 队列有什么用？\n\n%\n\n缓冲。\n\n### 答案\n\n解耦。\n\n## 什么是栈？\n\n后进先出。\n',
    );
    const written = pipeline.stringify(structuredClone(tree)) as string;
    expect(written.match(/^%$/gmu)).toHaveLength(1);
    expect(written).toContain('<!-- card -->\n\n%\n\n缓冲。');
    expect(content(await gather(written))).toEqual(content(tree));
  });

  it('keeps tags and decks whose names have signs that part others', async () => {
    const tree = await gather(
      '---\ndeck: [TCP/IP, b]\n---\n\n## 什么是栈？\n<!-- tags: C#, a/b, 数 学 -->\n\n后进先出。\n',
    );
    expect(tree.children).toMatchObject([{ tags: [['C#'], ['a', 'b'], ['数 学']] }]);
    const written = pipeline.stringify(structuredClone(tree)) as string;
    expect(content(await gather(written))).toEqual(content(tree));
  });

  it('has a question of several lines in one', async () => {
    const tree = await gather('## 什么是栈？\n\n后进先出。\n\n## 什么是队列？\n\n先进先出。\n');
    const [
      {
        children: [prompt],
      },
    ] = tree.children as unknown as [{ children: [{ children: Nodes[] }] }];
    prompt.children = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '栈是\n' },
          {
            type: 'strong',
            children: [{ type: 'text', value: '什么' }, { type: 'break' }, { type: 'text', value: '呢？' }],
          },
        ],
      },
    ];
    expect(pipeline.stringify(tree)).toContain('# 栈是<br>**什么<br>呢？**\n');
  });

  it('keeps signs that would be formulas, highlights and sizes', async () => {
    const tree = await gather(
      '## 什么？\n\n\\$a\\$ 5 \\==b\\== \\[x^2\\] 和 $$7$$ ![图](<D:\\图\\a b.png> =30x20) ![[c.png|40]]\n',
    );
    const written = pipeline.stringify(structuredClone(tree)) as string;
    expect(content(await gather(written))).toEqual(content(tree));
  });
});
