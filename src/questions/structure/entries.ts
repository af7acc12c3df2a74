import type { Heading, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Flow, Kind, QuestionNode, SectionNode } from '../../mdast/nodes.js';
import { takeQuestionLabel } from '../text/labels.js';
import { paragraphOf, spanOf } from '../text/lines.js';
import type { Source } from '../text/source.js';

export interface Asked {
  /** The words of the question, with their label. */
  words: PhrasingContent[];
  /** The content below them. */
  answer: Flow[];
  source: Source;
  /** A label that is not in the words, such as the number of a list item. */
  label?: string | undefined;
  kind?: Kind | undefined;
  /** Whether the label belongs to the question, so that the words keep it. */
  isLabelled?: boolean;
  /** Whether a number such as 1.2 or 1 is a label. */
  counts?: boolean;
  /** The position of the question, if it is more than its words. */
  position?: Position | undefined;
}

/** Makes a question from its words and its answer; the label is removed from the words. */
export function questionOf({ words, answer, source, label, isLabelled, kind, counts, position }: Asked): QuestionNode {
  // The original words may be needed if this turns out not to be a question.
  const children = unwrapped(structuredClone(words));
  const own = isLabelled && label !== undefined ? label : (takeQuestionLabel(children, counts) ?? label);
  const paragraph = paragraphOf(children, source);
  const place = position ?? spanOf(words);
  if (place) paragraph.position = place;
  const answerPlace = spanOf(answer);
  const all = place && { start: place.start, end: answerPlace?.end ?? place.end };
  return {
    type: 'question',
    ...(own !== undefined && { label: own }),
    ...(kind && { kind }),
    path: [],
    changes: [],
    children: [
      { type: 'prompt', children: [paragraph], ...(place && { position: place }) },
      { type: 'answer', children: answer, ...(answerPlace && { position: answerPlace }) },
    ],
    ...(all && { position: all }),
  };
}

/** If all words are bold, or bold and slanted, that is dropped. */
function unwrapped(words: PhrasingContent[]): PhrasingContent[] {
  const [only, ...others] = words.filter(node => node.type !== 'text' || node.value.trim() !== '');
  if (others.length > 0) return words;
  if (only?.type === 'strong') return only.children;
  const [inner, ...more] = only?.type === 'emphasis' ? only.children : [];
  return inner?.type === 'strong' && more.length === 0 ? inner.children : words;
}

/** A section that starts with a heading. */
export function sectionOf({ depth, position }: Heading, title: string): SectionNode {
  return {
    type: 'section',
    title,
    depth,
    path: [],
    changes: [],
    children: [],
    ...(position && { position: { ...position } }),
  };
}

/** Text before the first heading. */
export function introduction({ position }: Flow): SectionNode {
  return {
    type: 'section',
    title: '',
    depth: 0,
    path: [],
    changes: [],
    children: [],
    ...(position && { position: { ...position } }),
  };
}
