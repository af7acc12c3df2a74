import type { Nodes, Paragraph } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { askingOf } from '../../language/asking.js';
import { essenceOf, weightOf } from '../../language/essence.js';
import { noRuns, type Runs, runsOf } from '../../language/runs.js';
import { plainText } from '../../mdast/text.js';
import type { Draft } from '../model.js';
import { leastAnswer, leastParagraph } from '../thresholds.js';

/** What of a question is compared with others. It depends on the question alone, so it can be kept with it. */
export interface Gist {
  /** The question's text. */
  text: string;
  /** What it asks, in one line; empty if it has no words. */
  words: string;
  /** None if the answer says too little. */
  answer: Runs;
  /** Its long paragraphs. */
  paragraphs: { position: Position | undefined; runs: Runs }[];
}

export function gistOf({ question, answer, status }: Draft, answerText = plainText(answer)): Gist {
  const text = plainText(question).trim();
  const paragraphs = paragraphsOf(answer).flatMap(paragraph => {
    const runs = runsIf(plainText([paragraph]), leastParagraph);
    return runs.runs.length > 0 ? [{ position: paragraph.position, runs }] : [];
  });
  return {
    text,
    words: askingOf(text).join(' '),
    answer: status === 'answered' ? runsIf(answerText, leastAnswer) : noRuns,
    paragraphs,
  };
}

/** All paragraphs of an answer, also those within lists and the like. */
function paragraphsOf(answer: Draft['answer']): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of answer) visit(block as Nodes, 'paragraph', paragraph => void paragraphs.push(paragraph));
  return paragraphs;
}

function runsIf(text: string, least: number): Runs {
  const essence = essenceOf(text);
  return weightOf(essence) < least ? noRuns : runsOf(essence);
}
