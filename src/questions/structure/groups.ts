import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Dialect, type Group, questionsIn, type Tally } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import type { Memory } from '../memory/memory.js';
import { rulingOf } from '../text/comments.js';
import { isNumberLabel } from '../text/labels.js';
import { isClosing } from '../text/names.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { answeredInList, headingsAsk, likeQuestions, listBelowHeading, sectionsOfMarked } from '../thresholds.js';
import { announcedIn, announces, belowAskingIn } from './announced.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { contentsIn } from './contents.js';
import { type Level, lookOf } from './level.js';
import type { Modes, Scope } from './scopes.js';

/** Whether a dialect's findings are questions, and why. */
export interface Accepted {
  isQuestion: boolean;
  reason:
    | 'marks'
    | 'like'
    | 'alone'
    | 'listed'
    | 'config'
    | 'known'
    | 'comment'
    | 'in-question'
    | 'in-section'
    | 'few'
    | 'not-like'
    | 'contents';
  /** Whether the headings without such findings are what they would be without these. */
  isBeside?: boolean;
  /** Whether it stands inside the text of a heading that may be a question itself; see `acceptInside`. */
  isInside?: boolean;
}

export interface GroupOptions {
  modes: Modes;
  /** The level that would hold the questions if there were no dialects. */
  level: Level | undefined;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the file's headings name what is found elsewhere, so that they are no questions beside these. */
  isLinkFile?: boolean;
  memory?: Memory | undefined;
}

/** The findings of dialects below one heading. */
interface Found {
  scope: Scope;
  groups: Group[];
  questions: number;
  /** Whether there is nothing else below the heading but, where it announces questions, a paragraph above them. */
  isAll: boolean;
  /** Whether the heading is above the level of the questions. */
  isAbove: boolean;
  /** Whether the heading, or one above it that is not the file's first, announces questions. */
  isAnnounced: boolean;
  /** Whether a heading above it asks. */
  isBelowAsking: boolean;
}

/**
 * Decides which findings of the dialects are questions. Below a heading that is itself a question they are part of its
 * answer, unless there is nothing else and their markers are unambiguous. Forms that are weak evidence, such as a bold
 * line, count if most of their kind in the file look like questions.
 */
export function acceptGroups(scopes: Scope[], options: GroupOptions): Map<Group, Accepted> {
  const accepted = new Map<Group, Accepted>();
  const open: Open[] = [];
  const isRanked = ranksHold(scopes, options.level);
  const announced = announcedIn(scopes);
  const belowAsking = belowAskingIn(scopes);
  const isContents = contentsIn(scopes);
  let asking: number | undefined;
  for (const scope of scopes) {
    const depth = scope.heading?.depth ?? 0;
    if (asking !== undefined && depth <= asking) asking = undefined;
    const found = foundIn(scope, options, announced.has(scope), belowAsking.has(scope));
    const isKept = options.memory?.headings.has(scope) === true;
    if (asking === undefined && isKept) asking = depth;
    for (const group of found.groups) {
      const isOut = asking === undefined && isContents(group) && options.memory?.groups.has(group) !== true;
      const reason = isOut
        ? 'contents'
        : asking === undefined
          ? refusalOf(group, found, isRanked, options)
          : 'in-question';
      if (reason) accepted.set(group, { isQuestion: false, reason });
      else open.push({ group, found });
    }
    // Content under a heading below a question belongs to the question.
    if (asking === undefined && lookOf(scope) === 2 && depth >= (options.level?.depth ?? 7)) asking = depth;
  }
  const answered = options.isLinkFile
    ? []
    : scopes.filter(scope => scope.heading && !options.isNamed(scope) && holdsOther(scope));
  const kin = new Map(dialectsIn(open).map(dialect => [dialect, tallyOf(open, dialect)]));
  for (const { group, found } of open) {
    const tally = kin.get(group.dialect);
    if (tally) accepted.set(group, judged(group, found, tally, answered.length, options));
  }
  return accepted;
}

interface Open {
  group: Group;
  found: Found;
}

function dialectsIn(open: Open[]): Dialect[] {
  return [...new Set(open.map(({ group }) => group.dialect))];
}

function tallyOf(open: Open[], dialect: Dialect): Tally {
  const kin = open.filter(({ group }) => group.dialect === dialect && !group.isWeak);
  return {
    questions: kin.reduce((sum, { group }) => sum + questionsIn(group).length, 0),
    like: kin.reduce((sum, { group }) => sum + likeIn(group), 0),
    scopes: new Set(kin.map(({ found }) => found.scope)).size,
    long: kin.filter(({ group }) => !group.isShort).length,
  };
}

function foundIn(scope: Scope, { level }: GroupOptions, isAnnounced: boolean, isBelowAsking: boolean): Found {
  const groups = scope.found.filter(one => one.type === 'group');
  const inGroups = groups.reduce((sum, { nodes }) => sum + contentBlocks(nodes, scope.source).length, 0);
  const lead = isAnnounced ? leadIn(scope) : 0;
  return {
    scope,
    groups,
    questions: groups.reduce((sum, group) => sum + questionsIn(group).length, 0),
    isAll: inGroups + lead >= otherThanLinks(contentBlocks(scope.nodes, scope.source)).length,
    isAbove: scope.heading !== undefined && scope.heading.depth < (level?.depth ?? 0),
    isAnnounced,
    isBelowAsking,
  };
}

/** How many blocks stand above the first finding: 1 for a paragraph that introduces it, otherwise 0. */
function leadIn({ found }: Scope): 0 | 1 {
  const [first, second] = found;
  return first?.type === 'paragraph' && second?.type === 'group' ? 1 : 0;
}

/** Whether the headings at the questions' level are questions themselves, rather than sections of marked questions. */
function ranksHold(scopes: Scope[], level: Level | undefined): boolean {
  const ranked = scopes.filter(({ heading }) => heading && heading.depth === level?.depth);
  const marked = ranked.filter(({ found }) =>
    found.some(one => one.type === 'group' && one.dialect.explicit && !one.isWeak),
  );
  return ranked.length > 1 && marked.length <= ranked.length * sectionsOfMarked;
}

function refusalOf(
  group: Group,
  { scope, questions, isAll, isAbove }: Found,
  isRanked: boolean,
  { level, isNamed, memory }: GroupOptions,
): Accepted['reason'] | undefined {
  const [first] = questionsIn(group);
  if (rulingOf(first?.children[1].children[0]) === 'none') return 'comment';
  if (!scope.heading) return undefined;
  const { explicit, least = 1, asksApart = false } = group.dialect;
  if (isNamed(scope) && !explicit && !isClosingList(group, scope)) return 'in-section';
  if (memory?.groups.has(group) || group.isCount) return undefined;
  if (questions < least) return 'in-question';
  if (isClosingList(group, scope)) return undefined;
  const isAsked = doAsk(level);
  if (lookOf(scope) === 2 && group.isBelowTopic) return 'in-question';
  if (lookOf(scope) === 2) return isAll && questions > 1 && (explicit || !isAsked) ? undefined : 'in-question';
  // A single pair of lines below a heading that looks as much like a question as its neighbours repeats the heading.
  const repeats = questions === 1 && !(asksApart && isAll);
  if (explicit) return repeats && isRanked && !isAbove ? 'in-question' : undefined;
  // If a file's headings are questions, one among them that does not look like one is a question too.
  return isAsked && !isAbove && !(isAll && questions > 1) ? 'in-question' : undefined;
}

/** Whether it holds questions for readers at the end of an article: many that are counted, or some that all ask and have answers. */
function isClosingList({ isLongCount, dialect }: Group, { heading, found }: Scope): boolean {
  if (heading === undefined || !isClosing(textOf(heading))) return false;
  if (isLongCount) return true;
  const questions = found.flatMap(one => (one.type === 'group' && one.dialect === dialect ? questionsIn(one) : []));
  return questions.length > 1 && questions.every(question => doAskOutright(question) && hasAnswer(question));
}

/** Whether the headings at the questions' level are questions. */
function doAsk(level: Level | undefined): boolean {
  return level !== undefined && level.like > 1 && level.like / level.headings >= headingsAsk;
}

/** Whether most of its questions have an answer. */
function isAnswered(group: Group): boolean {
  const questions = questionsIn(group);
  return questions.filter(hasAnswer).length > questions.length * answeredInList;
}

function hasAnswer({ children: [, answer] }: QuestionNode): boolean {
  return answer.children.length > 0;
}

function judged(
  group: Group,
  found: Found,
  kin: Tally,
  answered: number,
  { level, modes, memory }: GroupOptions,
): Accepted {
  const { dialect } = group;
  const { questions, isAll, isAbove } = found;
  if (dialect.explicit) {
    // Marks that may be code count beside others, where nothing else is below their heading, or where headings hold no text.
    const isMeant = !group.isWeak || kin.questions > 0 || isAll || answered === 0 || modes[dialect.name] === 'on';
    if (isMeant || memory?.groups.has(group)) return { isQuestion: true, reason: 'marks' };
    return { isQuestion: false, reason: 'few' };
  }
  if (modes[dialect.name] === 'on') return { isQuestion: true, reason: 'config' };
  if (memory?.groups.has(group)) return { isQuestion: true, reason: 'known' };
  if (group.isCount || group.isAnswered) return { isQuestion: true, reason: 'listed', isBeside: true };
  if (group.isNamed) return { isQuestion: true, reason: 'listed' };
  // If a form held the questions, new findings count on their own.
  if (memory?.dialect === dialect.name && !group.isWeak && isMostlyLike(group))
    return { isQuestion: true, reason: 'like' };
  const isAlone = isAll && dialect.enoughAlone !== undefined && questions >= dialect.enoughAlone;
  if (kin.like < kin.questions * likeQuestions)
    return isAlone ? { isQuestion: true, reason: 'alone' } : { isQuestion: false, reason: 'not-like' };
  const isAsked = isAll && questions > 1 && announces(found.scope);
  if (isClosingList(group, found.scope)) return { isQuestion: true, reason: 'like', isBeside: true };
  if (group.isWeak && !(isAll && ((kin.long > 0 && !group.isPartly) || isAsked)))
    return { isQuestion: false, reason: 'few' };
  // One short list may be anything; below several headings, or beside longer ones, it is what they are.
  const isAlike = (!group.isShort && !group.isWeak) || (isAll && (kin.long > 0 || kin.scopes > 1));
  // In a file of articles, findings may also be parts of one.
  const weight = dialect.weight?.(kin) ?? answered + 1;
  const isLight = weight < answered || (weight === answered && found.isAnnounced);
  if (isAlike && !isLight) return { isQuestion: true, reason: 'like' };
  if (isAlike && isAbove && isAll) return { isQuestion: true, reason: 'like', isBeside: true };
  if (isList(group, found, level) || isAnnouncedText(group, found))
    return { isQuestion: true, reason: 'like', isBeside: true };
  // Among headings, questions are what one such as 面试题 announces, or they have their answers; both if the headings ask.
  const isEnough = doAsk(level) ? isAsked && isAnswered(group) : isAsked || isAnswered(group);
  const isMarked = inText.has(dialect.name) && found.groups.every(isMarkedBothWays);
  const doesAsk = group.isAsking === true || (group.isWeak === true && isAsked) || isMarked;
  const isBeside = found.scope.heading !== undefined && isAll && questions > 1 && doesAsk && isEnough;
  return isBeside ? { isQuestion: true, reason: 'like', isBeside } : { isQuestion: false, reason: 'few' };
}

/**
 * Whether a heading has nothing below it but a list of questions, whatever the others of its file hold: it announces them, or all
 * ask and have answers. Where the headings do not ask, so many that all ask are enough: a few, or checks, may be what to consider.
 */
function isList(
  group: Group,
  { scope, questions, isAll, isAnnounced, isBelowAsking }: Found,
  level: Level | undefined,
): boolean {
  if (group.dialect !== questionList || !scope.heading || !isAll || group.isWeak) return false;
  if (questions < listBelowHeading.least) return false;
  if (announces(scope)) return true;
  if (!group.isAsking) return false;
  if (isAnnounced) return true;
  if (isAnswered(group)) return true;
  return !doAsk(level) && !isBelowAsking && questions >= listBelowHeading.alone && !areChecks(group);
}

const check =
  /是否|有没有|有无|能不能|能否|吗\s*[?？]|^\P{L}*(?:is|are|was|were|does|do|did|has|have|can|could|should|will|would)\b/iu;

/** Whether most questions of a list can be answered by yes or no, so that they are what to check. */
function areChecks(group: Group): boolean {
  const questions = questionsIn(group);
  const checks = questions.filter(({ children: [prompt] }) => check.test(textOf(prompt.children[0])));
  return checks.length > questions.length * listBelowHeading.checks;
}

/** Whether a heading that announces questions has nothing below it but bold ones, or quotes, that all ask and have answers. */
function isAnnouncedText({ dialect }: Group, { groups, questions, isAll, isAnnounced }: Found): boolean {
  if (!inText.has(dialect.name) || !isAll || !isAnnounced || questions < listBelowHeading.least) return false;
  return groups.every(
    group => inText.has(group.dialect.name) && isAnswered(group) && questionsIn(group).every(doAskOutright),
  );
}

const inText = new Set(['bold', 'quoted-question']);

/** Whether its questions are labelled, or ask outright, and their answers are labelled: `**Q: …**`, and `答案` folded below it. */
function isMarkedBothWays(group: Group): boolean {
  return questionsIn(group).every(
    question => question.children[1].label !== undefined && (isLabelled(question) || doAskOutright(question)),
  );
}

function isLabelled({ label }: QuestionNode): boolean {
  return label !== undefined && !isNumberLabel(label);
}

/**
 * Accepts bold and quoted questions in the text of a heading that is none itself: otherwise they would be on no card. Each asks outright
 * and has its answer below it.
 */
export function acceptInSections(groups: Map<Group, Accepted>, scope: Scope): void {
  const own = scope.found.filter(one => one.type === 'group' && groups.get(one)?.reason === 'few') as Group[];
  const areMeant = own.every(
    group => inText.has(group.dialect.name) && isAnswered(group) && questionsIn(group).every(doAskOutright),
  );
  if (areMeant) for (const group of own) groups.set(group, { isQuestion: true, reason: 'like', isBeside: true });
}

function doAskOutright({ children: [prompt] }: QuestionNode): boolean {
  return asks(textOf(prompt.children[0]).trim());
}

function isLike(question: QuestionNode, { numbersCount = false }: Dialect): boolean {
  if (questionLikeness(textOf(question.children[0])) === 2) return true;
  return isLabelled(question) || (question.label !== undefined && numbersCount);
}

function likeIn(group: Group): number {
  return questionsIn(group).filter(question => group.isLike || isLike(question, group.dialect)).length;
}

function isMostlyLike(group: Group): boolean {
  return likeIn(group) >= questionsIn(group).length * likeQuestions;
}

/** Whether a scope has its own text besides what dialects found. */
function holdsOther({ found, source }: Scope): boolean {
  const nodes = found.filter(one => one.type !== 'group');
  return otherThanLinks(contentBlocks(nodes, source)).length > 0;
}

/** Without a link to the answers, for example. */
function otherThanLinks(nodes: Flow[]): Flow[] {
  return nodes.filter(node => !isOnlyLink(node));
}
