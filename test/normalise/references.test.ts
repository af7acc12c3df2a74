import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import remarkReferences from '../../src/normalise/references.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

describe('remarkReferences', () => {
  it('makes reference links and images inline, wherever their definition stands', async () => {
    const text = '## Q1：a\n\n[l][x] ![p][y]\n\n## Q2：b\n\nc\n\n[x]: https://example.com "t"\n[y]: p.png\n';
    const { tree } = await run(text, remarkQuestions, remarkReferences);
    const urls: string[] = [];
    visit(tree, node => {
      if (node.type === 'link' || node.type === 'image') urls.push(node.url);
      expect(node.type).not.toMatch(/definition|Reference/);
    });
    expect(urls).toEqual(['https://example.com', 'p.png']);
  });

  it('moves footnotes to each answer that refers to them', async () => {
    const text = '## Q1：a\n\nx[^1]\n\n## Q2：b\n\ny[^1][^2]\n\n[^1]: one[^2]\n[^2]: two\n';
    const { tree } = await run(text, remarkQuestions, remarkReferences);
    expect(questionsOf(tree).map(question => textOf(question.children[1]))).toEqual(['xonetwo', 'yonetwo']);
  });

  it('leaves a reference without a definition and a footnote that nothing refers to', async () => {
    const { tree } = await run('## Q1：a\n\n[x][y]\n\n[^1]: lost\n', remarkQuestions, remarkReferences);
    const types: string[] = [];
    visit(tree, node => void types.push(node.type));
    expect(types).toContain('footnoteDefinition');
  });
});
