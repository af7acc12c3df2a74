/** Where the sample note goes, from the project's folder. */
export const samplePath = 'notes/example.md';

/** A note for who has none yet, by the language of the run. It shows each thing that a note can say, once. */
export const samples: Readonly<Record<string, string>> = {
  en: `# Example

Each heading below is a question, and what stands under it is the answer. Write over this file, or delete it.

## What is a stack?

A list that is taken from at the end where it was added to: **last in, first out**.

- \`push\` adds an element, \`pop\` takes the last one off
- Both take $O(1)$

## 什么是队列？

先进先出：从一端放入，从另一端取出。

## What is the time complexity of binary search?
<!-- card: type-in -->

O(log n)

## In which order does HTTP set up a secure connection?

{{c1::TCP}} connects first, {{c2::TLS}} agrees on the keys, then {{c3::HTTP}} speaks.

## What does a bloom filter answer?

TODO
`,
  'zh-CN': `# 样例

下面每个标题是一道题目，标题下的文字就是答案。可以直接改写这个文件，也可以删掉它。

## 什么是栈？

只在一端放入和取出的线性表：**后进先出**。

- \`push\` 放入一个元素，\`pop\` 取出最后放入的那个
- 两者都只要 $O(1)$ 的时间

## What is a queue?

First in, first out: elements are added at one end and taken off at the other.

## 二分查找的时间复杂度是多少？
<!-- card: type-in -->

O(log n)

## HTTPS 建立连接的顺序是什么？

先由 {{c1::TCP}} 建立连接，再由 {{c2::TLS}} 协商密钥，然后 {{c3::HTTP}} 开始传输。

## 布隆过滤器能回答什么问题？

TODO
`,
};
