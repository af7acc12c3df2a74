import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { asks } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { questionList } from '../thresholds.js';
import type { Group } from './dialect.js';

/** A number that Markdown takes for no list: `1、`, `（1）`, `1：`. */
const numbered = /^\s*(?:[(（]\s*(\d{1,3})\s*[)）]|(\d{1,3})\s*[、．：:）.)])(?!\d)/u;

interface Counted {
  words: Line;
  answer: Flow[];
}

/**
 * Lines that count questions from 1 on, in paragraphs from the first block that has one; all that follows a question is its
 * answer. A line that counts on and does not ask makes them points of a text.
 */
export function numberedLines(
  run: Flow[],
  source: Source,
): { start: number; group: Pick<Group, 'nodes' | 'parts' | 'isShort'> } | undefined {
  const start = run.findIndex(node => node.type === 'paragraph' && numberOf(linesOf(node, source)[0]) === 1);
  if (start === -1) return undefined;
  const counted: Counted[] = [];
  for (const node of run.slice(start)) {
    // Quoted answers are a form of their own.
    if (node.type === 'blockquote') return undefined;
    const lines = node.type === 'paragraph' ? linesOf(node, source) : [];
    let rest: Line[] = [];
    const flush = (): void => {
      if (rest.length > 0) counted.at(-1)?.answer.push(joinLines(rest, source));
      rest = [];
    };
    for (const line of lines) {
      if (numberOf(line) !== counted.length + 1) rest.push(line);
      else {
        if (!asks(line.text.trim())) return undefined;
        flush();
        counted.push({ words: line, answer: [] });
      }
    }
    if (lines.length > 0) flush();
    else counted.at(-1)?.answer.push(node);
  }
  if (counted.length < 2) return undefined;
  const parts = counted.map(one => questionFrom(one, source));
  return {
    start,
    group: { nodes: run.slice(start), parts, ...(parts.length < questionList.least && { isShort: true }) },
  };
}

function numberOf(line: Line | undefined): number | undefined {
  const match = line && numbered.exec(line.text);
  return match ? Number(match[1] ?? match[2]) : undefined;
}

function questionFrom({ words, answer }: Counted, source: Source): QuestionNode {
  const question = questionOf({ words: joinLines([words], source).children, answer: [], source, counts: true });
  splitAnswer(question, structuredClone(answer));
  const end = answer.at(-1)?.position?.end;
  if (question.position && end) question.position = { start: question.position.start, end };
  return question;
}
