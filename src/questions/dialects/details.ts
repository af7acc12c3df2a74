import type { PhrasingContent } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { isAnswerName } from '../text/answer-names.js';
import { type Details, detailsIn, partLists } from '../text/details.js';
import { phrasingOf } from '../text/html.js';
import { paragraphOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { foldedAlone } from '../thresholds.js';
import type { Dialect, Found } from './dialect.js';

/** `<details><summary>question</summary>answer</details>` */
export const details: Dialect<'details'> = {
  name: 'details',
  title: phrase('a collapsible block'),
  docs: '`<details><summary>question</summary>answer</details>`',
  explicit: false,
  // A section with only such blocks is one of questions, whatever they say.
  enoughAlone: foldedAlone,
  find(nodesIn, source) {
    const run = partLists(nodesIn);
    const found: Found[] = [];
    const add = (nodes: Flow[]): void => {
      for (const node of nodes) {
        const parts = foldedIn(node, source);
        found.push(parts ? { type: 'group', dialect: this, parts, nodes: [node] } : node);
      }
    };
    let next = 0;
    for (const one of detailsIn(run)) {
      const nodes = run.slice(one.from, one.to);
      const question = questionFrom(one, nodes, source);
      if (!question) continue;
      add(run.slice(next, one.from));
      found.push({ type: 'group', dialect: this, parts: [question], nodes });
      next = one.to;
    }
    add(run.slice(next));
    return found;
  },
};

/** The questions of a list or a quote in which there is nothing else. */
function foldedIn(node: Flow, source: Source): QuestionNode[] | undefined {
  if (node.type === 'blockquote') return allIn(node.children, source);
  if (node.type !== 'list') return undefined;
  const parts: QuestionNode[] = [];
  for (const { children } of node.children) {
    const own = allIn(children, source);
    if (!own) return undefined;
    parts.push(...own);
  }
  return parts;
}

function allIn(nodes: Flow[], source: Source): QuestionNode[] | undefined {
  const parts: QuestionNode[] = [];
  const found = detailsIn(nodes);
  for (const [index, one] of found.entries()) {
    const isNext = one.from === (found[index - 1]?.to ?? 0);
    const question = isNext ? questionFrom(one, nodes.slice(one.from, one.to), source) : undefined;
    if (!question) return undefined;
    parts.push(question);
  }
  return found.length > 0 && found.at(-1)?.to === nodes.length ? parts : undefined;
}

function questionFrom(
  { summary, front, inner, position }: Details,
  nodes: Flow[],
  source: Source,
): QuestionNode | undefined {
  // Below an empty line its words are a paragraph.
  const [first, ...others] = front;
  const isBelow = first?.type === 'paragraph' && summary.trim() === '';
  const [words, more] = isBelow ? [first.children, []] : linesOf(phrasingOf(summary), summary);
  if (words.length === 0 || isAnswerName(textOf(words))) return undefined;
  const question = questionOf({ words, answer: [], source, position });
  if (more.length > 0) question.children[0].children.push(paragraphOf(more, source));
  question.children[0].children.push(...structuredClone(isBelow ? others : front));
  splitAnswer(question, structuredClone(inner));
  const end = nodes.at(-1)?.position?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return question;
}

const blocks = /<(?:[uo]l|li|p|div|tr|blockquote)\b/iu;

/** The first line of a summary, and the others if there are blocks in it. */
function linesOf(words: PhrasingContent[], summary: string): [first: PhrasingContent[], others: PhrasingContent[]] {
  const at = blocks.test(summary) ? words.findIndex(({ type }) => type === 'break') : -1;
  return at === -1 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}
