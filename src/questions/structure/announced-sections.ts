import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bold, upTo } from '../dialects/bold.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import { questionLikeness } from '../text/question-likeness.js';
import { namesChecks, namesQuestions } from '../text/question-names.js';
import type { Source } from '../text/source.js';
import { explanation, likeQuestions } from '../thresholds.js';
import { inText } from './asked-in-text.js';
import { belowOf } from './below.js';
import { contentBlocks, hasLink, isOnlyLink } from './content-blocks.js';
import { withGluedLists } from './glued-lists.js';
import { doAskOutright, hasAnswer, isLabelled, isMostlyLike } from './group-look.js';
import { speaksOfList, withLeadApart } from './lead-lines.js';
import { lookOf } from './level.js';
import { nameIn } from './name-lines.js';
import type { Names } from './named-lists.js';
import type { Modes, Scope } from './scopes.js';

/**
 * Marks the questions in the sections of a file that are called Interview questions or the like: lists and bold lines, if there is
 * nothing else but what they are called (`**Basic**`) and a remark above them. They need no answers and need not be many.
 */
export function settleAnnouncedSections(scopes: Scope[], { modes }: Names): Scope[] {
  const headed = scopes.filter(({ heading }) => heading);
  const sections = new Set(announcedHeadings(headed).filter(one => !one.item && lookOf(one) < 2));
  return scopes.map(scope => (sections.has(scope) ? (marked(withLists(scope, modes)) ?? scope) : scope));
}

/** A scope whose lists begin where a reader sees them, and are no answers to the line above them. */
function withLists(scope: Scope, modes: Modes): Scope {
  return withLeadApart(withGluedLists(scope, modes), modes);
}

/** Headings whose name can only mean questions, but for the title of the file, and those below them. */
export function announcedHeadings(headed: Scope[]): Scope[] {
  return headed.flatMap((scope, index) =>
    index > 0 && !scope.item && namesQuestions(textOf(scope.heading)) ? [scope, ...belowOf(headed, index)] : [],
  );
}

/** A section with its questions marked, or nothing if it holds something else as well. */
function marked(scope: Scope): Scope | undefined {
  const { source } = scope;
  const isFirm = namesQuestions(textOf(scope.heading));
  const found = withoutPoints(scope.found, source);
  const groups = found.filter(one => one.type === 'group' && isOfText(one)) as Group[];
  const first = found.findIndex(({ type }) => type === 'group');
  const last = found.findLastIndex(({ type }) => type === 'group');
  if (groups.length === 0 || !areAsked(groups) || !(isFirm || areOutright(scope, groups))) return undefined;
  // What readers should be able to do is a list of tasks.
  if (namesChecks(textOf(scope.heading)) && groups.some(group => group.isPartly)) return undefined;
  const tasks = tasksIn(found);
  const all: Found[] = [];
  let name: Flow | undefined;
  let said = 0;
  for (const [index, one] of found.entries()) {
    if (one.type === 'group') {
      const named = below(name, one);
      all.push(isOfText(one) ? { ...named, isAnnounced: true } : named);
      name = undefined;
      continue;
    }
    const next = found[index + 1];
    if (contentBlocks([one], source).length === 0 || isOnlyLink(one) || tasks.has(one)) all.push(one);
    else if (next?.type === 'group' && nameIn(one) !== undefined && !speaksOfList(one)) name = one;
    else if (
      (index < first || (index > last && leadsTo(one))) &&
      (one.type === 'paragraph' || one.type === 'blockquote')
    ) {
      said += textOf(one).length;
      all.push(one);
    } else return undefined;
  }
  return said < explanation ? { ...scope, found: all } : undefined;
}

/**
 * Lists that ask nothing below names of their own, with these names, as far as they are shorter than those that ask: `**Practical
 * challenges:**`. They stay text of the section.
 */
function tasksIn(found: Found[]): Set<Found> {
  const tasks = new Set<Found>();
  let count = 0;
  for (const [index, one] of found.entries()) {
    const above = found[index - 1];
    const name = above && above.type !== 'group' ? nameIn(above) : undefined;
    if (one.type !== 'list' || !above || name === undefined || isAnswerName(name) || index < 2) continue;
    count += one.children.length;
    tasks.add(above).add(one);
  }
  const asked = found.reduce((sum, one) => sum + (one.type === 'group' ? questionsIn(one).length : 0), 0);
  return count < asked ? tasks : new Set();
}

/** Whether what stands below the questions says where their answers are, or what to do about them. */
function leadsTo(node: Flow): boolean {
  return node.type === 'paragraph' && !hasAnswerLabel(textOf(node)) && (hasLink(node) || speaksOfList(node));
}

/** Whether the questions below a heading that is called otherwise ask outright, as far as it might be one itself. */
function areOutright(scope: Scope, groups: Group[]): boolean {
  return groups.every(group => !group.isWeak && (lookOf(scope) === 0 || questionsIn(group).every(doAskOutright)));
}

/** Bold questions with the points of their answers: `**Why it matters:**`, and all that do not ask where most do. */
function withoutPoints(found: Found[], source: Source): Found[] {
  const lines = found.filter((one): one is Group => one.type === 'group' && one.dialect === bold);
  const isMarked = (group: Group) =>
    questionsIn(group).every(question => doAskOutright(question) || isLabelled(question));
  const areMarked = lines.filter(isMarked).length > lines.length * likeQuestions;
  const isPoint = (group: Group) =>
    !isMarked(group) &&
    (areMarked || questionsIn(group).every(({ children: [prompt] }) => /[:：]\s*$/u.test(textOf(prompt))));
  const all: Found[] = [];
  for (const one of found) {
    const above = all.at(-1);
    const isBelow = one.type === 'group' && one.dialect === bold && isPoint(one);
    if (!isBelow || above?.type !== 'group' || above.dialect !== bold) {
      all.push(one);
      continue;
    }
    const nodes = [...above.nodes, ...one.nodes];
    const question = upTo(nodes, source);
    all.splice(-1, 1, ...(question ? [{ ...above, nodes, parts: [question] }] : [above, one]));
  }
  return all;
}

/** Whether a group is a list or bold lines, which may be anything elsewhere. */
function isOfText({ dialect }: Group): boolean {
  return dialect === questionList || inText.has(dialect.name);
}

/** Whether enough of the questions look like some, and each asks or has an answer. */
function areAsked(groups: Group[]): boolean {
  const questions = groups.flatMap(questionsIn);
  const like = questions.filter(({ children: [prompt] }) => questionLikeness(textOf(prompt)) === 2).length;
  return (
    questions.length > 0 &&
    (groups.every(group => group.isPartly || isMostlyLike(group)) || like >= questions.length * likeQuestions) &&
    (questions.length > 1 || questions.every(doAskOutright)) &&
    groups.every(group => !group.isWeak || group.isPartly || questionsIn(group).every(hasAnswer))
  );
}

/** The questions of a group, below the line that names them. */
export function below(name: Flow | undefined, group: Group): Group {
  const title = name && nameIn(name);
  if (!name || title === undefined) return group;
  const within = new Map(
    questionsIn(group).map(question => [question, [title, ...(group.within?.get(question) ?? [])]]),
  );
  return { ...group, nodes: [name, ...group.nodes], within };
}
