import type { Rule } from './rule.js';

export const sharedParagraph = {
  id: 'shared-paragraph',
  severity: 'info',
  docs: 'A long paragraph appears in several answers. It is kept, because each card must make sense on its own.',
  examples: {
    bad: {
      files: {
        'notes/a.md': [
          '## 什么是哈希表？',
          '按键的哈希值存取的表。',
          '',
          '哈希冲突有两种常见的处理办法：链地址法把同一个桶里的元素串成链表，查找时沿着链表逐个比较；开放定址法在冲突时按线性、平方或双重散列的规则去找下一个空位置，装填因子过高时性能急剧下降，需要扩容。',
          '',
          '## 什么是哈希冲突？',
          '不同的键落到同一个桶里。',
          '',
          '哈希冲突有两种常见的处理办法：链地址法把同一个桶里的元素串成链表，查找时沿着链表逐个比较；开放定址法在冲突时按线性、平方或双重散列的规则去找下一个空位置，装填因子过高时性能急剧下降，需要扩容。',
        ],
      },
    },
    good: {
      files: {
        'notes/a.md': [
          '## 什么是哈希表？',
          '按键的哈希值存取的表。',
          '',
          '## 什么是哈希冲突？',
          '不同的键落到同一个桶里。',
          '',
          '哈希冲突有两种常见的处理办法：链地址法把同一个桶里的元素串成链表，查找时沿着链表逐个比较；开放定址法在冲突时按线性、平方或双重散列的规则去找下一个空位置，装填因子过高时性能急剧下降，需要扩容。',
        ],
      },
    },
  },
} as const satisfies Rule;
