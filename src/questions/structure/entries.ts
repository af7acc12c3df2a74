import type { Heading, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Flow, Kind, QuestionNode, SectionNode } from '../../mdast/nodes.js';
import { takeQuestionLabel } from '../text/labels.js';
import { paragraphOf, spanOf } from '../text/lines.js';
import type { Source } from '../text/source.js';

export interface Asked {
  /** The words of the question, with their label. */
  words: PhrasingContent[];
  /** What stands below them. */
  answer: Flow[];
  source: Source;
  /** A label that does not stand in the words, such as the number of a list's item. */
  label?: string | undefined;
  kind?: Kind | undefined;
  /** Whether the label is the question's own, so that the words keep theirs. */
  isLabelled?: boolean;
  /** Whether numbers such as 1.2 are labels. */
  chapters?: boolean;
  /** Where the question stands, if it is more than its words. */
  position?: Position | undefined;
}

/** A question from its words and its answer; the label leaves the words. */
export function questionOf({
  words,
  answer,
  source,
  label,
  isLabelled,
  kind,
  chapters,
  position,
}: Asked): QuestionNode {
  // The words may be wanted as they were, where this turns out to be no question.
  const children = unwrapped(structuredClone(words));
  const own = isLabelled && label !== undefined ? label : (takeQuestionLabel(children, chapters) ?? label);
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

/** Words that are all bold are as good as not bold. */
function unwrapped(words: PhrasingContent[]): PhrasingContent[] {
  const [only, ...others] = words.filter(node => node.type !== 'text' || node.value.trim() !== '');
  return only?.type === 'strong' && others.length === 0 ? only.children : words;
}

/** A section that its heading opens. */
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
