import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Found, Group } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { namedLists, posts as thresholds } from '../thresholds.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import { isAsking, isFound, named } from './list-items.js';
import type { Names } from './named-lists.js';
import { doesExplain, groupOf, isAsked, type Piece, piecesOf, round, roundName } from './post-pieces.js';
import type { Scope } from './scopes.js';

/** What says that a text recounts interviews: 面经, 凉经, in pinyin too, as file names have it; Interview experience. */
const recounting =
  /面(?:试?经[历验]|[经經])|面试(?:实战|实录|记录|复盘)|[凉涼][经經]|\b(?:mian|liang)[ -]?jing\b|\b(?:yi|er|san|si|wu)[ -]mian\b|\binterview experiences?\b/iu;

/**
 * Makes questions of what somebody was asked in an interview: the items of lists, and numbered lines, which need not ask. That is so if
 * the file's name, a folder or a heading says so (面经, `-yi-mian`, Interview experience), if no heading asks, and if little else is
 * said, in the whole file or below the name of a round. A line such as **一面** is the section of what follows.
 */
export function settlePosts(scopes: Scope[], names: Names): Scope[] {
  if (names.modes['question-list'] === 'off' || !isPost(scopes, names)) return scopes;
  const told = scopes.map((scope): Told => ({ scope, pieces: piecesOf(scope) }));
  const isWhole = scopes.every(scope => isOfLists(scope)) && doesList(told);
  for (const one of told) {
    const { scope, pieces } = one;
    const listed = isWhole ? pieces : roundIn(one);
    if (listed?.some(isAsked)) scope.found = isFound(scope) ? scope.found.map(named) : [groupOf(scope, listed)];
    else if (!isWhole) scope.found = fromRounds(scope) ?? scope.found;
  }
  return scopes;
}

/** What was found, where rounds are told below a text that leads to them: `一面（50min）` above what was asked. */
function fromRounds(scope: Scope): Found[] | undefined {
  const { nodes, source } = scope;
  const isRound = (node: Flow) => node.type === 'paragraph' && round.test(roundName(node, source) ?? '');
  const at = nodes.findIndex(isRound);
  if (at < 1) return undefined;
  const told = { ...scope, nodes: nodes.slice(at) };
  const pieces = piecesOf(told, true);
  return isOfLists(scope) && doesList([{ scope: told, pieces }])
    ? [...nodes.slice(0, at), groupOf(told, pieces)]
    : undefined;
}

export interface Told {
  scope: Scope;
  pieces: Piece[];
}

/** What was asked below the name of a round, and what else stands there; an article may follow the list. */
function roundIn({ scope, pieces }: Told): Piece[] | undefined {
  if (!round.test(textOf(scope.heading))) return undefined;
  if (isOfLists(scope) && doesList([{ scope, pieces }])) return pieces;
  const first = pieces.findIndex(isAsked);
  const end = pieces.findIndex((piece, index) => index > first && !isAsked(piece));
  const next = first === -1 ? undefined : pieces[end];
  const at = scope.nodes.indexOf(next as Flow);
  if (at === -1 || !isOfLists(scope, scope.nodes[at])) return undefined;
  const listed = pieces.slice(0, end);
  return doesList([{ scope, pieces: listed }]) ? [...listed, ...scope.nodes.slice(at)] : undefined;
}

/** Whether enough is asked there, and little else said. */
function doesList(told: Told[]): boolean {
  const asked = told.flatMap(({ pieces }) => pieces.filter(isAsked));
  return (
    asked.length >= namedLists.least &&
    asked.filter(isAsking).length >= asked.length * thresholds.asking &&
    tellLittleElse(told)
  );
}

/** Whether hardly anything that was asked explains something, and little else is said. */
export function tellLittleElse(told: Told[]): boolean {
  const asked = told.flatMap(({ pieces }) => pieces.filter(isAsked));
  const others = told.flatMap(({ scope, pieces }) =>
    contentBlocks(
      pieces.filter((piece): piece is Flow => !isAsked(piece)),
      scope.source,
    ),
  );
  const said = others.reduce((sum, node) => sum + textOf(node).length, 0);
  const words = asked.reduce((sum, { text }) => sum + text.length, 0);
  return (
    asked.filter(doesExplain).length <= asked.length * thresholds.explained &&
    words >= (words + said) * thresholds.share
  );
}

function isPost(scopes: Scope[], names: Names): boolean {
  if (!isRecounted(scopes, names)) return false;
  return scopes.every(scope => !scope.item && (lookOf(scope) === 0 || isOfInterviews(textOf(scope.heading))));
}

/** Whether a file's name, its title or a heading says that it recounts interviews. */
export function isRecounted(scopes: Scope[], { path, title = '' }: Names): boolean {
  const headings = scopes.flatMap(({ heading }) => (heading ? [textOf(heading)] : []));
  return [path.replace(/_/gu, ' '), title, ...headings].some(isOfInterviews);
}

/** Whether no other form has found anything below a heading, or only what stands below some block. */
export function isOfLists({ found }: Scope, below?: Flow): boolean {
  const end = below?.position?.start.offset ?? Infinity;
  const isBelow = ({ nodes: [first] }: Group) => (first?.position?.start.offset ?? 0) >= end;
  return found.every(one => one.type !== 'group' || one.dialect === questionList || isBelow(one));
}

function isOfInterviews(name: string): boolean {
  return recounting.test(name) || round.test(name);
}
