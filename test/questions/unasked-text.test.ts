import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { labelledNotes } from '../labelled/read.js';
import { questionsOf, run, runFile } from '../support/run.js';

const said = async (...text: string[]) =>
  (await run(text.join('\n\n'), remarkQuestions)).file.messages
    .filter(({ ruleId }) => ruleId === 'unasked-text')
    .map(({ reason }) => reason);

describe('what stands on no card', () => {
  it('is the text above the first heading, below the title and below names', async () => {
    const asked = ['## 什么是栈？', '后进先出。', '## 什么是队列？', '先进先出。'];
    expect(await said('先读这里。', '# 数据结构', '按周更新。', ...asked, '## 总结', '两种表。')).toEqual([
      'On no card: the text above the first heading, "数据结构", "总结".',
    ]);
    expect(await said('# 数据结构', ...asked)).toEqual([]);
  });

  it('is a heading with nothing below it', async () => {
    expect(await said('## ¿Qué es una pila?', 'Una lista.', '## Pregunta 2', '## ¿Qué es una cola?', 'Otra.')).toEqual([
      'On no card: "Pregunta 2".',
    ]);
  });

  it('is neither what a comment makes a section nor the contents', async () => {
    const asked = ['## What is a stack?', 'A list.', '## What is a queue?', 'Another.'];
    expect(await said('# Lists', ...asked, '## Aside', '<!-- card: none -->', 'Not asked.')).toEqual([]);
    expect(await said('# Lists', '## Contents', '- [What is a stack?](#a)', ...asked)).toEqual([]);
  });
});

/** The words of a text, and each sign of Chinese, without front matter, numbers, comments, heads of tables, and marks of boxes and tasks. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/^ *\|[^\n]*\n *\|?[\s:|-]+\|? *$/gmu, '')
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][a-z\d]*\b[^<>]*>|\[![a-z]+\]|\[x\]/gu, ' ')
    .toLowerCase()
    .match(/\p{Script=Han}|\p{L}[\p{L}\p{N}]*/gu) ?? [];

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is dropped on purpose: tags, links to other pages, what stands below contents or a comment. */
const dropped: Record<string, string> = {
  'en-card-tag': 'reverse flashcard',
  'en-headed-cards': 'front',
  'zh-chapter-images': 'https example com png',
  'zh-contents-below-name': '完善中',
  'zh-html-anchors': 'basic class more',
  'zh-links-below-follow-ups': '回 readme md 首页',
  'zh-overruled': '从上往下每天十题源码',
};

describe('the labelled notes', async () => {
  const rules = ['unasked-text', 'text-in-section', 'file-without-questions'];

  it.each(labelledNotes().map(one => [one.name, one] as const))('%s loses no word unsaid', async (_, one) => {
    const { tree, file } = await runFile('notes/a.md', one.notes, remarkFrontMatter, [
      remarkQuestions,
      { parts: one.parts },
    ]);
    const said = file.messages.some(({ ruleId }) => rules.includes(ruleId ?? ''));
    const entries = (tree as Root).children.filter(({ type }) => said || type === 'question');
    const kept = new Set([...stringsIn([entries, tree.data ?? {}]), dropped[one.name] ?? ''].flatMap(wordsOf));
    expect(questionsOf(tree).length === 0 ? [] : wordsOf(one.notes).filter(word => !kept.has(word))).toEqual([]);
  });
});
