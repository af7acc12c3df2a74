import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import { joinLines, type Line, linesOf, spanOf } from '../text/lines.js';
import { isOrder, questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { asker, speaker } from '../text/speakers.js';
import { takeLabel } from '../text/take-label.js';

const answerer = speaker(
  '我|我的回答|候选人|求职者|应聘者|面试者|Candidate|Interviewee|Me|지원자|나|応募者|候補者|Кандидат|Candidat[oae]?',
);

/** What somebody says, with the blocks that belong to it. */
interface Turn {
  asks: boolean;
  answers: boolean;
  blocks: Flow[];
}

/** An interview that is told as what is said in it: `面试官：…` and `我：…`, `**Interviewer:** …` and `**Candidate:** …`. */
export function dialogueIn(run: Flow[], source: Source): { start: number; parts: (QuestionNode | Flow)[] } | undefined {
  const start = run.findIndex(node => node.type === 'paragraph' && linesOf(node, source).some(isAsker));
  if (start === -1) return undefined;
  const turns = turnsIn(run.slice(start), source);
  if (!turns.some(({ asks }) => asks) || !turns.some(({ answers }) => answers)) return undefined;
  const parts: (QuestionNode | Flow)[] = [];
  let open: Flow[] | undefined;
  const close = (): void => {
    const last = parts.at(-1);
    if (open && last?.type === 'question') answerWith(last, open);
    open = undefined;
  };
  for (const { asks, blocks } of turns) {
    if (asks) {
      close();
      parts.push(questionFrom(blocks, source));
      open = [];
    } else if (open) open.push(...blocks);
    else parts.push(...blocks);
  }
  close();
  return { start, parts };
}

function questionFrom([first, ...rest]: Flow[], source: Source): QuestionNode {
  const words = first?.type === 'paragraph' ? structuredClone(first.children) : [];
  const label = takeLabel(words, asker);
  const question = questionOf({ words, answer: [], source, label, isLabelled: label !== undefined });
  question.children[0].children.push(...structuredClone(rest));
  const end = rest.at(-1)?.position?.end;
  if (question.position && end) question.position.end = end;
  return question;
}

/** What is said until the next question: the first answer without a label, the others with who says it. */
function answerWith({ children: [, answer], position }: QuestionNode, said: Flow[]): void {
  const [first, ...others] = structuredClone(said);
  const label = first?.type === 'paragraph' ? takeLabel(first.children, answerer) : undefined;
  const isEmpty = first?.type === 'paragraph' && textOf(first).trim() === '';
  answer.children = first && !isEmpty ? [first, ...others] : others;
  if (label !== undefined) answer.label = label;
  const span = spanOf(said);
  if (!span) return;
  answer.position = span;
  if (position) position.end = span.end;
}

/** Whether a line is what somebody says who asks in an interview. */
export function isAsker({ text }: Line): boolean {
  return asker.test(text);
}

function turnsIn(run: Flow[], source: Source): Turn[] {
  const turns: Turn[] = [];
  for (const node of run) {
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) turns.at(-1)?.blocks.push(joinLines(rest, source));
      rest = [];
    };
    const lines = node.type === 'paragraph' ? linesOf(node, source) : [];
    for (const line of lines) {
      if (!isAsker(line) && !answerer.test(line.text)) rest.push(line);
      else {
        flush();
        turns.push({ ...roleOf(line), blocks: [] });
        rest = [line];
      }
    }
    if (lines.length > 0) flush();
    else turns.at(-1)?.blocks.push(node);
  }
  return turns;
}

/** Whether a line asks something, which need not be with a question mark; an interviewer may also just nod. */
function roleOf({ text }: Line): Pick<Turn, 'asks' | 'answers'> {
  if (!asker.test(text)) return { asks: false, answers: true };
  const words = text.replace(asker, '').trim();
  return { asks: questionLikeness(words) === 2 || isOrder(words), answers: false };
}
