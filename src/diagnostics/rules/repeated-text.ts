import type { Rule } from './rule.js';

export const repeatedText = {
  id: 'repeated-text',
  severity: 'info',
  fixable: true,
  docs: 'An answer says the same thing twice, word for word or with a different opening. The later copy is removed from the cards, the sheet and the bank, and the bank records the removed text. Code, tables and formulas stay. A paragraph of the question that only repeats its first words is removed too, and left alone by `check --fix`. With this rule off, or ignored, the text stays.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## Q1：为什么要归一化？',
          '归一化让每一层的输入分布更加稳定，训练更快。总之，归一化让每一层的输入分布更加稳定，训练更快。',
        ],
      },
    },
    good: { files: { 'notes/a.md': ['## Q1：为什么要归一化？', '归一化让每一层的输入分布更加稳定，训练更快。'] } },
  },
} as const satisfies Rule;
