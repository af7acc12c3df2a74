import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import { isNavigation } from '../../src/questions/text/navigation.js';

function leads(text: string): boolean {
  const [node] = markdown().parse(text).children;
  return node !== undefined && isNavigation(node, text);
}

describe('links to other pages', () => {
  it.each([
    '[⬅ 回到首页](../README.md)',
    '[⬅ 回到检索](README.md) · [⬅ 回到首页](../README.md)',
    '[返回目录](README.md)',
    '**[← 上一篇：锁](./03-locks.md)**',
    '[上一章](a.md) | [下一章](b.md)',
    '[Previous: Locks](a.md) — [Next: Pipes](b.md)',
    '[Pipes →](b.md)',
    '[Home](../index.md)',
  ])('lead back or on: %s', text => {
    expect(leads(text)).toBe(true);
  });

  it.each([
    '[Locks](a.md)',
    '[Next.js](next.md) · [Nuxt](nuxt.md)',
    'See [← locks](a.md)',
    '[上一章](a.md)',
    '[Home →](https://example.com)',
    '→',
  ])('are text: %s', text => {
    expect(leads(text)).toBe(false);
  });
});
