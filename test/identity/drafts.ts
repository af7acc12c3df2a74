import fc from 'fast-check';
import { identify } from '../../src/identity/identify.js';
import type { IdentityDraft, Lock } from '../../src/identity/model.js';

/** A draft as a card of the basic kind; its content is what is shown of it. */
export function draft(question: string, answer = '', rest: Partial<IdentityDraft> = {}): IdentityDraft {
  const file = rest.file ?? 'notes/a.md';
  return { question, answer, file, kind: 'basic', content: JSON.stringify([question, answer, file]), ...rest };
}

/** Identifies as a build at a second does. */
export function build(drafts: readonly IdentityDraft[], lock?: Lock, time = 1000, namespace = 'test') {
  return identify(drafts, lock, { namespace, time });
}

const topics = ['栈', '队列', '死锁', '索引', '梯度消失', 'closure', 'event loop', 'TCP', 'BERT', 'left join'];
const forms = ['什么是%？', '%的优缺点', 'What is %?', 'How does % work?', '优缺点'];
const answers = [
  '',
  '后进先出',
  '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。',
  'A function together with the variables of the scope that it was made in, kept alive as long as the function.',
];

/** Notes in which questions, answers, files and sections repeat, as they do. */
export const someDrafts = fc.array(
  fc
    .record({
      topic: fc.constantFrom(...topics),
      form: fc.constantFrom(...forms),
      answer: fc.oneof(fc.constantFrom(...answers), fc.string({ unit: 'grapheme', maxLength: 40 })),
      file: fc.constantFrom('notes/a.md', 'notes/b.md'),
      section: fc.constantFrom('', '基础', '进阶'),
      kind: fc.constantFrom('basic', 'reversed', 'cloze'),
    })
    .map(({ topic, form, answer, ...rest }) => draft(form.replace('%', topic), answer, rest)),
  { maxLength: 24 },
);
