import type { Blockquote, Paragraph } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { quotedQuestion as thresholds } from '../thresholds.js';
import type { Dialect, Found } from './dialect.js';

/** `> question?`, a quote of its own, with the answer below it. */
export const quotedQuestion: Dialect<'quoted-question'> = {
  name: 'quoted-question',
  title: phrase('a quote that asks'),
  docs: '`> question?` with the answer below it',
  explicit: false,
  least: thresholds.least,
  // Articles quote questions in passing, so they never outweigh headings with text.
  weight: () => 0,
  find(run, source) {
    const asked = run.flatMap((node, index) => (askedIn(node, run[index - 1]) ? [index] : []));
    const [first] = asked;
    // A quote that asks again further down may be said to the one above.
    if (first === undefined || asked.length < thresholds.least || !areAnswered(asked, run)) return run;
    const found: Found[] = run.slice(0, first);
    for (const [at, index] of asked.entries()) {
      const nodes = run.slice(index, asked[at + 1] ?? run.length);
      found.push({ type: 'group', dialect: this, parts: [questionFrom(nodes, source)], nodes, isAsking: true });
    }
    return found;
  },
};

/** The only paragraph of a quote, if it asks. Below an item that asks the quote is the answer. */
function askedIn(node: Flow, above: Flow | undefined): Paragraph | undefined {
  if (node.type !== 'blockquote') return undefined;
  const [only, ...others] = node.children;
  if (only?.type !== 'paragraph' || others.length > 0) return undefined;
  const text = textOf(only).trim();
  if (text.length > thresholds.longest || !asks(text)) return undefined;
  const item = above?.type === 'list' ? above.children.at(-1)?.children[0] : undefined;
  return item && questionLikeness(textOf(item).trim()) === 2 ? undefined : only;
}

/** Whether something else stands below each of them. */
function areAnswered(asked: number[], run: Flow[]): boolean {
  return asked.every((index, at) => (asked[at + 1] ?? run.length) - index > 1);
}

function questionFrom([quote, ...below]: Flow[], source: Source): QuestionNode {
  const [words] = (quote as Blockquote).children as [Paragraph];
  const question = questionOf({ words: words.children, answer: [], source });
  splitAnswer(question, structuredClone(below));
  return question;
}
