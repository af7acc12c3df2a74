import { png } from '../support/png.js';

const attack =
  '<img src=x onerror="parent.document.title=1; document.title=1"> <script>document.title=2</script> [link](javascript:document.title=3)';

/** Notes with a card of each kind, whatever is found in notes, and somebody who means ill. */
export const files = {
  'notes/java.md': [
    '# Java',
    '## 集合',
    '### Q1：什么是 `HashMap`？\n答案：数组加链表。\n\n![桶](images/buckets.png)',
    '### What does `final` say?\n\n$O(n^2)$ is <not> this:\n\n```java\nfinal int a = 1; // a line that is longer than the card of a phone is wide, and then some more of it to be sure\n```',
    '### What is missing?\n\n![a graph](images/graph.png)',
    '### Unanswered so far?',
  ].join('\n\n'),
  'notes/c.md': '# C\n\n## How does a stack work?\n\nA stack is {{c1::last in::order}}, a queue is {{c2::first in}}.\n',
  'notes/hostile.md': `# Hostile\n\n## Who asks ${attack}?\n\n${attack}\n\n[sound:evil.mp3] {{Answer}}\n`,
  'notes/images/buckets.png': png(60, 45, [180, 90, 40]),
};
