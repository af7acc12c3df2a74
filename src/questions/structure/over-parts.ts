import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { isSameTitle, nameOfFile } from '../text/file-titles.js';
import { isAspect, partOf } from '../text/parts.js';
import { questionLikeness } from '../text/question-likeness.js';
import { partNames as thresholds } from '../thresholds.js';
import { isSectionOfMarked } from './announced.js';
import { contentBlocks } from './content-blocks.js';
import { familiesOf } from './families.js';
import type { Names } from './named-lists.js';
import { opensAsking } from './opens-asking.js';
import type { Scope } from './scopes.js';
import type { SharedNames } from './shared-names.js';

/**
 * Where the outermost headings of a file are called as those of the files beside it, what they are parts of has no heading:
 * it is added above them, from the front matter or else the file's name.
 */
export function overParts(scopes: Scope[], names: Names): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  const { shared } = names;
  if (!shared || !before || before.heading || !first?.heading || first.isFileTitle) return scopes;
  const title = names.title ?? nameOfFile(names.path);
  if (!title || shared.knowsNothingOf(title) || (opensAsking(headed) && !shared.isKnown(title))) return scopes;
  const outer = familiesOf(headed)[0]?.children ?? [];
  first.opensAs = opensWith(title, headed, outer, names);
  const own = outer.find(scope => !shared.isSummary(scope)) ?? outer[0];
  if (!title || !own || !isWithout(title, own, headed, shared)) return scopes;
  const look = questionLikeness(title);
  if (!shared.arePartsOf(title, look, outer, headed) && !isKept(title, outer, shared)) return scopes;
  const over = underHeading(title, before, first.heading, headed);
  if (over[1]) over[1].hasSharedParts = true;
  return over;
}

/** A heading that a file begins with, and beside which the parts stand that other files have as well. */
export function firstOverParts([first, ...rest]: Scope[], shared: SharedNames | undefined): Scope | undefined {
  if (!shared || !first || first.item || shared.isPart(first, false)) return undefined;
  if (first.opensAs) return undefined;
  const depth = first.heading?.depth ?? 0;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  if (outer.length === 0 || outer.some(({ heading, item }) => item || heading?.depth !== depth)) return undefined;
  return shared.arePartsOf(textOf(first.heading), 0, outer, rest) ? first : undefined;
}

/**
 * What a file begins with if not with its title: the file is called otherwise, and what stands beside it (Questions, Pitfalls) is no
 * answer to a problem. It is one of its parts if hardly anything else stands there, and no word of it is in the file's name or it
 * is called like a part itself.
 */
function opensWith(title: string, headed: Scope[], outer: Scope[], { shared }: Names): Scope['opensAs'] {
  const [first] = headed;
  if (!shared || !first || outer[0] !== first || shared.isKnown(textOf(first.heading))) return undefined;
  const text = textOf(first.heading);
  const isDeep = headed[1] !== outer[1];
  if (isSameTitle(title, text) || !(isDeep || contentBlocks(first.nodes, first.source).length > 0)) return undefined;
  const others = outer.slice(1).filter(scope => !shared.isSummary(scope) && !isSectionOfMarked(scope));
  if (others.some(({ heading }) => partOf(textOf(heading)) === 'answering')) return undefined;
  const parts = others.filter(scope => shared.isPart(scope, true) || isAspect(textOf(scope.heading)));
  if (parts.length < others.length * thresholds.beside) return 'topic';
  return isAspect(text) || isCalledOtherwise(title, text) ? 'part' : undefined;
}

/** Whether a file is called by words of which a heading has none. */
function isCalledOtherwise(title: string, heading: string): boolean {
  const own = heading.toLowerCase();
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words.length > 0 && !words.some(word => own.includes(word));
}

/** Whether a file begins with a part, and has no heading with its title. */
function isWithout(title: string, first: Scope, headed: Scope[], shared: SharedNames): boolean {
  const isKnown = shared.isKnown(title);
  if (shared.isPart(first, isKnown)) return true;
  return (first.opensAs === 'part' || isKnown) && !headed.some(({ heading }) => isSameTitle(title, textOf(heading)));
}

/** Whether a title was published as a question although no heading asks it, and the headings of the file still do not. */
function isKept(title: string, outer: Scope[], shared: SharedNames): boolean {
  return (
    shared.isKnown(title) &&
    outer.every(({ heading, item }) => {
      const text = textOf(heading);
      return !item && !shared.isKnown(text) && questionLikeness(text) < 2;
    })
  );
}

/** The scopes of a file with its title as a heading above all others. */
export function underHeading(
  title: string,
  before: Scope,
  { depth, position }: Pick<Heading, 'depth' | 'position'>,
  headed: Scope[],
): Scope[] {
  const heading: Heading = {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: title }],
    ...(position && { position: { ...position } }),
  };
  const source = headed[0]?.source ?? before.source;
  return [
    { ...before, nodes: [], found: [] },
    { heading, isFileTitle: true, nodes: before.nodes, found: before.found, source },
    ...headed,
  ];
}
