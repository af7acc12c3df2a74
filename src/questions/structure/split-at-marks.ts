import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import type { Dialect, Found } from '../dialects/dialect.js';
import { spanOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { questionOf } from './entries.js';
import { splitAnswer } from './split-answer.js';

export interface Split {
  dialect: Dialect;
  /** Whether a block separates front and back. */
  isSplit: (node: Flow) => boolean;
  /** Whether a block separates one card from the next. */
  isEnd: (node: Flow) => boolean;
}

/** Questions from blocks between rules: the front is above the single marker, the back below it. */
export function splitAtMarks(run: Flow[], source: Source, { dialect, isSplit, isEnd }: Split): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let to = 0; to <= run.length; to++) {
    const node = run[to];
    if (node && !isEnd(node)) continue;
    const nodes = run.slice(from, to);
    const question = questionFrom(nodes, isSplit, source);
    if (question) found.push({ type: 'group', dialect, parts: [question], nodes });
    else found.push(...nodes);
    if (node && !question) found.push(node);
    from = to + 1;
  }
  return found;
}

function questionFrom(nodes: Flow[], isSplit: Split['isSplit'], source: Source): QuestionNode | undefined {
  const marks = nodes.flatMap((node, index) => (isSplit(node) ? [index] : []));
  const [at, ...others] = marks;
  if (at === undefined || others.length > 0 || at === 0) return undefined;
  const [first, ...front] = nodes.slice(0, at);
  if (first?.type !== 'paragraph') return undefined;
  const question = questionOf({ words: first.children, answer: [], source });
  question.children[0].children.push(...structuredClone(front));
  splitAnswer(question, structuredClone(nodes.slice(at + 1)));
  const end = spanOf(nodes)?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return question;
}
