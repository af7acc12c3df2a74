import { createHash } from 'node:crypto';
import { visit } from 'unist-util-visit';
import type { Bank, Media, Question } from '../../../src/bank/model.js';
import { markdown } from '../../../src/markdown/markdown.js';
import type { Flow } from '../../../src/mdast/nodes.js';

/** Fields of a question to set; the sides are Markdown. */
export type Asked = Partial<Omit<Question, 'question' | 'answer'>> & { question: string; answer?: string };

/** A bank of these questions; ids are made of their places. A picture is found when the bank has its path. */
export function bankOf(questions: Asked[], over: Partial<Bank> = {}): Bank {
  const media = over.media ?? [];
  return {
    title: 'Sample',
    namespace: 'sample',
    lang: 'en',
    messages: [],
    modified: 1_700_000_000,
    ...over,
    media,
    entries: questions.map(({ question, answer = '', ...rest }, index) => ({
      type: 'question',
      id: `q${index}`.padEnd(16, 'a'),
      modified: 1_690_000_000 + index,
      kind: 'basic',
      status: answer === '' ? 'unanswered' : 'answered',
      deck: ['Sample'],
      tags: [],
      path: [],
      source: { file: 'notes/sample.md', lines: [index * 3 + 1, index * 3 + 3] },
      media: [],
      changes: [],
      ...rest,
      question: flow(question, media),
      answer: flow(answer, media),
    })),
  };
}

/** A picture of a few bytes. */
export function picture(path: string, content = path): Media {
  const data = new TextEncoder().encode(content);
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { path, name: `cardpress-${sha256.slice(0, 20)}.png`, sha256, type: 'image/png', data };
}

function flow(text: string, media: Media[]): Flow[] {
  const tree = markdown().parse(text);
  visit(tree, 'image', image => {
    const found = media.some(({ path }) => path === image.url);
    image.data = found ? { media: image.url } : { missing: { wanted: image.url, why: 'missing' } };
  });
  return tree.children as Flow[];
}
