import type { Rule } from './rule.js';

export const unaskedText = {
  id: 'unasked-text',
  severity: 'info',
  docs: 'What stands above the first heading or below the title, in sections such as 总结, 参考 or Summary, or is a heading with nothing below it, is in the bank and on the sheet but on no card. This is as it should be for introductions, sums and sources; the message is there so that nothing is left out unsaid. It counts the places in a file and names the first ones; `check --explain` shows all. Contents are not named, nor is what a comment makes a section. What was rather meant as a question is reported as `text-in-section`.',
  examples: {
    bad: {
      files: {
        'notes/a.md': ['# 栈', '栈只在一端进出。', '## 什么是栈顶？', '进出的那一端。', '## 总结', '后进先出。'],
      },
    },
    good: {
      files: {
        'notes/a.md': ['# 栈', '## 什么是栈？', '只在一端进出，后进先出。', '## 什么是栈顶？', '进出的那一端。'],
      },
    },
  },
} as const satisfies Rule;
