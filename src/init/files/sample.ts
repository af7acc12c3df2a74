/** Where the sample note goes, from the project's folder. */
export const samplePath = 'notes/example.md';

/** A note for who has none yet. It shows each thing that a note can say, once. */
export const sample = `# Example

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
`;
