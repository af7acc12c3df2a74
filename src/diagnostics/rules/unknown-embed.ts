import type { Rule } from './rule.js';

export const unknownEmbed = {
  id: 'unknown-embed',
  severity: 'warning',
  docs: 'A note embeds another one, or a part of it, that is not among the notes or too long for a card. Its name is shown instead.',
  examples: {
    bad: { files: { 'notes/a.md': ['## 什么是端口？', '端口是数字。', '', '![[端口#用途]]'] } },
    good: {
      files: {
        'notes/a.md': ['## 什么是端口？', '端口是数字。', '', '![[端口#用途]]'],
        'notes/端口.md': ['## 用途', '区分同一台机器上的程序。', '', '## 什么是套接字？', '地址和端口。'],
      },
    },
  },
} as const satisfies Rule;
