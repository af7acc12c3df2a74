import type { Heading, List, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { dialects } from '../dialects/all.js';
import type { Dialect, Found } from '../dialects/dialect.js';
import { neighboursIn } from '../dialects/neighbours.js';
import { detailsIn } from '../text/details.js';
import { unfoldMarks } from '../text/folded-marks.js';
import { hasAskingLabel } from '../text/labels.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { headingOf, isEmptyHeading } from './empty-headings.js';
import { withHtmlHeadings } from './html-headings.js';
import { withPlainQuestions } from './plain-items.js';
import { withQuotedHeadings } from './quoted-headings.js';
import { withoutStrayMarks } from './stray-marks.js';

/** A heading, or the start of the file, and the content below it up to the next heading. */
export interface Scope {
  heading?: Heading;
  /** For a heading at the start of a list item. */
  item?: ItemHeading;
  /** Whether its heading is the title from the front matter; see `underTitle`. */
  isFileTitle?: true;
  /** Whether it was added since the headings of the file are called as those of other files are; see `overParts`. */
  hasSharedParts?: true;
  /** What the first heading of a file is beside parts that other files have, if not the title of these; see `overParts`. */
  opensAs?: 'topic' | 'part' | undefined;
  /** Whether the next heading is the answer to it, whatever its words are; see `settleLevels`. */
  isAnswered?: true;
  /** Whether the answers below it were put below their questions, or stand below headings that ask; see `settleCollectedAnswers`. */
  isCollected?: true;
  /** Whether it ends the file and only says that questions follow, which are in the next one. */
  isEmptyEnding?: true;
  /** Whether its heading is the title in the front matter too, and whether it is marked as a question there. */
  titled?: 'same' | 'asks';
  /** The original blocks below it. */
  nodes: Flow[];
  /** The same with the questions that dialects found in them. */
  found: Found[];
  /** The text that their positions refer to. */
  source: Source;
}

/** Whether there are questions of another form below a heading. */
export function hasItems({ found }: Scope): boolean {
  return found.some(one => one.type === 'group');
}

/** Whether it is one of the questions of another form, and no list of which little is known. */
export function isMarked(one: Found): boolean {
  return one.type === 'group' && !one.isWeak;
}

/** How many characters stand below a heading. */
export function lengthOf({ nodes }: Scope): number {
  return nodes.reduce((sum, node) => sum + textOf(node).length, 0);
}

export interface ItemHeading {
  /** Its number in the list as displayed; undefined in an unordered list. */
  label: string | undefined;
}

/** The lists with headings that a heading or a block was taken out of, outermost first. */
export function listsAround(node: Flow): readonly List[] {
  return homes.get(node) ?? [];
}

const homes = new WeakMap<Flow, readonly List[]>();

/** Runs one dialect after the other on the blocks below a heading. */
export type Find = (nodes: Flow[], used: Dialect[], source: Source) => Found[];

export type Modes = Readonly<Partial<Record<string, 'auto' | 'on' | 'off'>>>;

/**
 * Splits a file at its headings. A heading at the start of a list item counts as a heading of the file; one inside a
 * collapsible block does not, unless the block collapses questions that are themselves headings.
 *
 * @param find finds questions in other forms in the blocks below a heading
 */
export function scopesOf(blocks: RootContent[], source: Source, modes: Modes = {}, find: Find = findIn): Scope[] {
  const nodes = withPlainQuestions(withoutStrayMarks(withQuotedHeadings(withHtmlHeadings(unfoldMarks(blocks)))));
  const folded = foldedHeadings(nodes as Flow[]);
  const used = usedDialects(modes);
  const scopes: Scope[] = [{ nodes: [], found: [], source }];
  const add = (node: Flow): void => void scopes.at(-1)?.nodes.push(node);
  for (const node of nodes) {
    // Nobody sees it, so what is below it continues what is above.
    if (node.type === 'heading' && isEmptyHeading(node)) continue;
    if (node.type === 'heading' && !folded.has(node)) scopes.push({ heading: node, nodes: [], found: [], source });
    else if (node.type === 'list' && node.children.some(headingOf) && !arePoints(node, scopes.at(-1), nodes)) {
      for (const scope of itemScopes(node, source)) {
        if (scope.heading) scopes.push(scope);
        else for (const inner of scope.nodes) add(inner);
      }
    } else add(node as Flow);
  }
  for (const scope of scopes) scope.found = find(scope.nodes, used, source);
  return scopes;
}

/** Whether the headings in a list are points of the labelled question above it, as those beside it are labelled too: `### Q3: Define two routes`. */
function arePoints(list: List, above: Scope | undefined, nodes: RootContent[]): boolean {
  if (!above?.heading || above.item || !hasAskingLabel(textOf(above.heading))) return false;
  const { depth } = above.heading;
  const beside = nodes.filter(node => node.type === 'heading' && node.depth === depth);
  if (beside.length < 2 || !beside.every(node => hasAskingLabel(textOf(node)))) return false;
  return list.children.every(item => {
    const heading = headingOf(item);
    return !heading || !asks(textOf(heading));
  });
}

/** The forms of questions that are not switched off. */
export function usedDialects(modes: Modes): Dialect[] {
  return dialects.filter(({ name }) => modes[name] !== 'off');
}

export function findIn(nodes: Flow[], used: Dialect[], source: Source): Found[] {
  let found: Found[] = nodes;
  const neighbours = neighboursIn(source);
  for (const dialect of used) {
    const next: Found[] = [];
    let run: Flow[] = [];
    const flush = (): void => {
      if (run.length > 0) next.push(...dialect.find(run, source, neighbours(dialect, run)));
      run = [];
    };
    for (const one of found) {
      if (one.type !== 'group') run.push(one);
      else {
        flush();
        next.push(one);
      }
    }
    flush();
    found = next;
  }
  return found;
}

/** A scope for each item with a heading; items before the first one, or without a heading, stay in a list. */
function itemScopes(list: List, source: Source, outer: readonly List[] = []): Scope[] {
  const lists = [...outer, list];
  const depth = Math.min(
    ...list.children.flatMap(item => {
      const heading = headingOf(item);
      return heading ? rankOf(heading) : [];
    }),
  );
  const scopes: Scope[] = [];
  for (const [index, item] of list.children.entries()) {
    const first = headingOf(item);
    if (!first) {
      const alone: List = { ...list, children: [item], ...(item.position && { position: item.position }) };
      if (list.ordered) alone.start = (list.start ?? 1) + index;
      homes.set(alone, lists);
      const last = scopes.at(-1);
      if (last) last.nodes.push(alone);
      else scopes.push({ nodes: [alone], found: [], source });
      continue;
    }
    first.depth = depth as Heading['depth'];
    const label = list.ordered ? String((list.start ?? 1) + index) : undefined;
    const rest = item.children.slice(1);
    const nodes = rest.filter(node => !isNested(node, depth));
    for (const node of [first, ...nodes]) homes.set(node, lists);
    scopes.push({ heading: first, item: { label }, nodes, found: [], source });
    // Lists that were indented into an item by one space too many continue the questions.
    for (const node of rest) if (isNested(node, depth)) scopes.push(...itemScopes(node, source, lists));
  }
  return scopes;
}

function isNested(node: Flow, depth: number): node is List {
  return node.type === 'list' && node.children.some(item => (headingOf(item)?.depth ?? 7) <= depth);
}

/** The typed levels of headings in lists; they get that of their list. */
const ranks = new WeakMap<Heading, Heading['depth']>();

function rankOf(heading: Heading): Heading['depth'] {
  const rank = ranks.get(heading) ?? heading.depth;
  ranks.set(heading, rank);
  return rank;
}

/** The headings anywhere inside a block, searched once. */
const inner = new WeakMap<Flow, Heading[]>();

function headingsIn(node: Flow): Heading[] {
  const known = inner.get(node);
  if (known) return known;
  const found: Heading[] = [];
  visit(node, 'heading', heading => {
    if (heading !== node) found.push(heading as Heading);
  });
  inner.set(node, found);
  return found;
}

function foldedHeadings(nodes: Flow[]): Set<Heading> {
  const folded = new Set<Heading>();
  for (const { inner } of detailsIn(nodes)) {
    const headings = inner.filter(node => node.type === 'heading');
    if (headings.filter(heading => questionLikeness(textOf(heading)) === 2).length > 1) continue;
    for (const heading of headings) folded.add(heading);
  }
  // Headings nested deeper are never headings of the file.
  for (const node of nodes) if ('children' in node) for (const heading of headingsIn(node)) folded.add(heading);
  return folded;
}
