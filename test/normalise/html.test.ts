import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/mdast/nodes.js';
import remarkHtml from '../../src/normalise/html/html.js';
import remarkQuestions from '../../src/questions/gather.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';
import { questionsOf, run } from '../support/run.js';

async function answer(text: string) {
  const { tree, file } = await run(`## Q1\n${text}`, remarkQuestions, remarkHtml);
  const children = questionsOf(tree)[0]?.children[1].children as Flow[];
  const html = renderHtml(children, { labels: labelsFor('en'), imageUrl: path => path, math: 'tex' });
  return { html, messages: file.messages.map(({ ruleId }) => ruleId), text: textOf(children) };
}

describe('what only looks like HTML is text', () => {
  it.each([
    ['List<String> 和 Map<T>', '<p>List&#x3C;String> 和 Map&#x3C;T></p>'],
    ['Vue 的<template>标签，<script>标签', '<p>Vue 的&#x3C;template>标签，&#x3C;script>标签</p>'],
    ['the <div> tag', '<p>the &#x3C;div> tag</p>'],
    ['以</div>结尾', '<p>以&#x3C;/div>结尾</p>'],
    ['<my-tag>a</my-tag>', '<p>&#x3C;my-tag>a&#x3C;/my-tag></p>'],
    ['<div>\na List<String> b\n</div>', '<div>\na List&#x3C;String> b\n</div>'],
    ['| a |\n| - |\n| List<String> |', expect.stringContaining('List&#x3C;String>')],
  ])('%s', async (text, html) => {
    const { html: rendered, messages } = await answer(text);
    expect(rendered).toEqual(html);
    expect(messages).toEqual([]);
  });
});

describe('HTML stays HTML', () => {
  it.each([
    ['<b>a</b> <kbd>b</kbd> c<br>d', '<p><b>a</b> <kbd>b</kbd> c<br>d</p>'],
    ['<center>a</center>', '<div align="center">a</div>'],
    ['<font color="red">a</font>', '<p><font color="red">a</font></p>'],
    ['<font color="white">a</font>', '<p><font>a</font></p>'],
    ['<span style="color: #fff; background: #c00">a</span>', '<p><mark>a</mark></p>'],
    ['<font color="url(x)">a</font>', '<p><font>a</font></p>'],
    ['<span style="color: #f00; position: fixed">a</span>', '<p><font color="#f00">a</font></p>'],
    ['<span style="background:yellow">a</span>', '<p><mark>a</mark></p>'],
    ['<details>\n<summary>a</summary>\n\n**b**\n\n</details>', expect.stringContaining('<strong>b</strong>')],
    ['<form><button>a</button></form>', expect.stringContaining('a')],
    ['b <!-- <x> -->a', '<p>b a</p>'],
  ])('%s', async (text, html) => {
    const { html: rendered, messages } = await answer(text);
    expect(rendered).toEqual(html);
    expect(messages).toEqual([]);
  });
});

it.each([
  ['<?php\necho "a";\n?>', '<pre><code class="language-php">&#x3C;?php\necho "a";\n?>\n</code></pre>'],
  ['<?XML\na\n?>', '<pre><code class="language-xml">&#x3C;?XML\na\n?>\n</code></pre>'],
  ['<![CDATA[\na\n]]>', '<pre><code>&#x3C;![CDATA[\na\n]]>\n</code></pre>'],
])('a block of instructions is code: %s', async (text, html) => {
  expect((await answer(`a\n\n${text}`)).html).toBe(`<p>a</p>\n${html}`);
});

it('reports what is left out', async () => {
  const { html, messages } = await answer(
    'a\n\n<script>b()</script>\n\n<style>.x{}</style>\n\n<iframe src="x"></iframe>\n\n<svg><path d="M0"/><g></g></svg>',
  );
  expect(html).not.toMatch(/b\(\)|\.x|iframe|path/u);
  expect(messages).toEqual(['html-left-out', 'html-left-out', 'html-left-out', 'html-left-out']);
});
