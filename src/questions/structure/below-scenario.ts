import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isAnswerName } from '../text/answer-names.js';
import { bareName, isQuestionName, isScenario } from '../text/parts.js';
import { compares, questionLikeness } from '../text/question-likeness.js';
import type { Parted } from './parted.js';

const description = /^(?:descriptions?|描述|설명|descripción|descrição|описание|опис|mô tả)$/u;

/** Whether a heading is the description of what is asked about, which needs no statement if it asks or compares itself. */
export function describes(heading: Heading, asked: string): boolean {
  return description.test(bareName(textOf(heading))) && (questionLikeness(asked) === 2 || compares(asked));
}

/** Parts blocks at the first heading below Interview Question, where nothing but the scenario stands above that. */
export function belowScenario(blocks: Flow[]): (Parted & { at: number }) | undefined {
  const headings = blocks.filter((node): node is Heading => node.type === 'heading');
  const outer = headings.filter(({ depth }) => depth <= (headings[0]?.depth ?? 0));
  const index = outer.findIndex(heading => isQuestionName(textOf(heading)));
  const next = outer[index + 1];
  if (index < 1 || !next || !outer.slice(0, index).every(heading => isScenario(textOf(heading)))) return undefined;
  const at = blocks.indexOf(next);
  const front = blocks.slice(0, at);
  const name = textOf(next).trim();
  if (isAnswerName(name)) return { at, front, back: blocks.slice(at + 1), label: name };
  return { at, front, back: blocks.slice(at) };
}
