import type { Rule } from './rule.js';

export const keptQuestion = {
  id: 'kept-question',
  severity: 'info',
  docs: 'A heading or an item was a question in the last build, but going by the file alone it would now be a section or part of an answer, for example because subheadings that ask something were added below a neighbouring heading. It stays a question so that its card keeps its history. To decide otherwise, put a comment below it: `<!-- card -->` or `<!-- card: none -->`.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '# 并发',
          '',
          '## 进程',
          '资源的单位。',
          '',
          '### 为什么要有进程？',
          '隔离。',
          '',
          '### 为什么切换慢？',
          '换页表。',
          '',
          '## 线程',
          '执行的单位。',
        ],
        'cardpress.lock': [
          '["cardpress.lock",1]',
          '["namespace","mine"]',
          '["cw43ghb6xtai3prx",1423057228097,"basic","notes/a.md",1600000000,1600000000,0,"","进程","AAAAAAAAAAA.AAAAAAAAAAA.AAAAAAAA.."]',
          '["dw43ghb6xtai3prx",1423057228098,"basic","notes/a.md",1600000000,1600000000,0,"","线程","BAAAAAAAAAA.BAAAAAAAAAA.BAAAAAAA.."]',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '# 并发',
          '',
          '## 进程',
          '<!-- card -->',
          '资源的单位。',
          '',
          '### 为什么要有进程？',
          '隔离。',
          '',
          '### 为什么切换慢？',
          '换页表。',
          '',
          '## 线程',
          '<!-- card -->',
          '执行的单位。',
        ],
        'cardpress.lock': [
          '["cardpress.lock",1]',
          '["namespace","mine"]',
          '["cw43ghb6xtai3prx",1423057228097,"basic","notes/a.md",1600000000,1600000000,0,"","进程","AAAAAAAAAAA.AAAAAAAAAAA.AAAAAAAA.."]',
          '["dw43ghb6xtai3prx",1423057228098,"basic","notes/a.md",1600000000,1600000000,0,"","线程","BAAAAAAAAAA.BAAAAAAAAAA.BAAAAAAA.."]',
        ],
      },
    },
  },
} as const satisfies Rule;
