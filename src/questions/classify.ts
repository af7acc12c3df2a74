import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isKeyPoints, looksLikeQuestion, questionDepth } from './headings.js';

/** What a heading is: the file's title, a question, a section, or a part of what stands above it. */
export type HeadingKind = 'title' | 'question' | 'section' | 'content';

/**
 * Decides for a file as a whole what each of its headings is.
 *
 * @param nodes the file's top-level nodes
 * @param more further headings that are no questions, besides 要点, Summary and the like
 */
export function classify(nodes: RootContent[], more: string[]): Map<Heading, HeadingKind> {
  const headings = nodes.filter(node => node.type === 'heading');
  const depth = questionDepth(nodes, more);
  const title = ownTitle(headings, depth);
  const kinds = new Map<Heading, HeadingKind>();
  let holder: Heading | undefined;
  for (const [index, heading] of headings.entries()) {
    const isLeaf = (headings[index + 1]?.depth ?? 0) <= heading.depth;
    const kind = heading === title ? 'title' : kindOf(heading, isLeaf, holder, depth, more);
    kinds.set(heading, kind);
    if (kind === 'content') continue;
    holder = kind === 'question' || (kind === 'section' && isKeyPoints(textOf(heading), more)) ? heading : undefined;
  }
  return kinds;
}

function kindOf(
  heading: Heading,
  isLeaf: boolean,
  holder: Heading | undefined,
  questions: number | undefined,
  more: string[],
): HeadingKind {
  if (holder && heading.depth > holder.depth) return 'content';
  const text = textOf(heading);
  if (questions === undefined || isKeyPoints(text, more)) return 'section';
  if (heading.depth > questions) return 'content';
  if (heading.depth === questions) return 'question';
  // A heading above the questions' rank with nothing below it cannot be a section of questions.
  return isLeaf && looksLikeQuestion(text) ? 'question' : 'section';
}

/** The first heading, where it alone has its rank and everything else stands below it. */
function ownTitle([first, ...others]: Heading[], questions: number | undefined): Heading | undefined {
  if (!first || questions === undefined || first.depth >= questions) return undefined;
  return others.every(other => other.depth > first.depth) ? first : undefined;
}
