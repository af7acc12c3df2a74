import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { questionHandlers, remarkCards, remarkQuestions, remarkUnanswered } from '../../src/index.js';
import { questionsOf, run, sectionsOf } from '../support/run.js';

async function htmlOf(text: string) {
  const { tree } = await run(text, remarkQuestions, remarkCards, remarkUnanswered);
  return { tree, html: toHtml(toHast(tree, { handlers: questionHandlers })) };
}

/** The sections of a page that have a class. */
function elementsOf(html: string, name: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', element => {
    if ([element.properties.className].flat().includes(name)) found.push(element);
  });
  return found;
}

describe('questions as HTML', () => {
  it('are sections, with what is known of them', async () => {
    const { html } = await htmlOf('# T\n\n## Q1：什么是栈？\n<!-- id: s1 -->\n\n答案：后进先出\n\n## 要点\n\n- 多写\n');
    expect(html.replace(/\n/gu, '')).toBe(
      '<section class="question" data-label="Q1" data-status="answered" data-id="s1">' +
        '<header class="prompt"><p>什么是栈？</p></header>' +
        '<div class="answer" data-label="答案"><p>后进先出</p></div></section>' +
        '<section class="section"><h2>要点</h2><ul><li>多写</li></ul></section>',
    );
  });

  it('give the questions and sections of the notes back, in their order', async () => {
    const { tree, html } = await htmlOf(readFileSync('notes/nlp-interview.md', 'utf8'));
    const asked = questionsOf(tree);
    expect(asked.length).toBeGreaterThan(2);
    const read = elementsOf(html, 'question').map(({ properties }) => [properties.dataLabel, properties.dataStatus]);
    expect(read).toEqual(asked.map(({ label, status }) => [label, status]));
    const prompts = toHast(
      { type: 'root', children: asked.map(({ children: [prompt] }) => prompt) },
      { handlers: questionHandlers },
    );
    expect(elementsOf(html, 'prompt').map(textOf)).toEqual(elementsOf(toHtml(prompts), 'prompt').map(textOf));
    const titled = elementsOf(html, 'section').map(({ children }) => children.find(child => child.type === 'element'));
    expect(titled.map(heading => heading && textOf(heading))).toEqual(sectionsOf(tree).map(({ title }) => title));
  });
});
