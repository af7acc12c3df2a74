import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bold } from '../dialects/bold.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { introduces } from '../text/introducing.js';
import { hasAskingLabel, hasFollowUpLabel, isNumberLabel } from '../text/labels.js';
import { isMerePrompt } from '../text/parts.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { namesAsked } from '../text/question-names.js';
import { answeredInList, askedInside, explanation, likeQuestions } from '../thresholds.js';
import type { Accepted } from './accepted.js';
import { announces } from './announced.js';
import { areAll } from './are-all.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import { isRefused } from './refuse.js';
import type { Scope } from './scopes.js';

/** What a heading is to the bold questions at the end of its text: their section, or what it would be without them. */
export type Inside = 'section' | 'kept';

/**
 * Accepts bold questions that are labelled or counted (`**Q：…？**`, `**2. …?**`) below the text of a heading that may be a question
 * itself, where they would be parts of its answer. They recur below the heading, or in the file if they are labelled.
 *
 * @param isNamed whether a heading is the name of a section such as 参考
 */
export function acceptInside(
  groups: Map<Group, Accepted>,
  scopes: Scope[],
  isNamed: (scope: Scope) => boolean,
): Map<Scope, Inside> {
  const found = scopes.flatMap(scope => {
    const one = scope.heading && !isNamed(scope) ? seriesIn(scope, groups) : undefined;
    return one ? [{ scope, ...one }] : [];
  });
  const labelled = found.reduce((sum, one) => sum + (one.isLabelled ? one.questions.length : 0), 0);
  const inside = acceptFollowUps(groups, scopes);
  for (const { scope, above, own, questions, isLabelled } of found) {
    // One that is called 题目 is the question of the heading above it.
    const isApart = isLabelled && !questions.some(({ label = '' }) => isMerePrompt(label));
    const count = isApart ? labelled : questions.length;
    const kind = count < askedInside.least ? undefined : kindOf(scope, above, questions, isLabelled);
    if (!kind) continue;
    inside.set(scope, kind);
    for (const group of own) groups.set(group, { isQuestion: true, reason: 'like', isBeside: true, isInside: true });
  }
  return inside;
}

/** Accepts follow-up questions; where their name is a heading, it is their section. */
function acceptFollowUps(groups: Map<Group, Accepted>, scopes: Scope[]): Map<Scope, Inside> {
  const inside = new Map<Scope, Inside>();
  for (const scope of scopes) {
    const own = scope.found.filter(one => one.type === 'group' && (one.isFollowUp || one.isAnnounced)) as Group[];
    for (const group of own) {
      // A table of them may be accepted, and stands inside an answer all the same.
      const isApart = group.isFollowUp && group.dialect.explicit && groups.get(group)?.reason === 'marks';
      if (isApart || isRefused(groups.get(group)))
        groups.set(group, { isQuestion: true, reason: 'listed', isBeside: true, isInside: true });
    }
    const areQuestions = own.some(group => groups.get(group)?.isQuestion);
    const isSection =
      own.some(group => group.isAnnounced) ||
      areAll(own, scope) ||
      (scope.heading && namesAsked(textOf(scope.heading)));
    if (areQuestions && isSection) inside.set(scope, 'section');
  }
  return inside;
}

interface Series {
  /** What stands above them. */
  above: Found[];
  own: Group[];
  questions: QuestionNode[];
  isLabelled: boolean;
}

/** The bold questions that the text of a heading ends in, if all of them ask and are labelled or counted. */
function seriesIn({ found }: Scope, groups: Map<Group, Accepted>): Series | undefined {
  const isOpen = (one: Found) => one.type === 'group' && one.dialect === bold && isRefused(groups.get(one));
  const isMarked = (one: Found) => isOpen(one) && one.type === 'group' && questionsIn(one).some(isLabelledQuestion);
  const at = Math.max(found.findIndex(isMarked), found.findIndex(isOpen));
  if (at === -1 || found.some(one => one.type === 'group' && groups.get(one)?.isQuestion)) return undefined;
  const own = found.slice(at);
  if (!own.every(one => isOpen(one))) return undefined;
  const questions = (own as Group[]).flatMap(questionsIn);
  const labelled = questions.filter(isLabelledQuestion);
  const isLabelled = labelled.length > questions.length * askedInside.labelled;
  if (!questions.every(one => isLabelledQuestion(one) || doesAsk(one)) || !(isLabelled || areCounted(questions)))
    return undefined;
  // `**问题1：锁没有释放**` is a problem with its solution.
  if (questions.filter(isLike).length <= questions.length * likeQuestions) return undefined;
  const answered = questions.filter(({ children: [, answer] }) => answer.children.length > 0);
  if (answered.length <= questions.length * answeredInList) return undefined;
  return { above: found.slice(0, at), own: own as Group[], questions, isLabelled };
}

function kindOf(scope: Scope, above: Found[], { length }: QuestionNode[], isLabelled: boolean): Inside | undefined {
  const isAsking = lookOf(scope) === 2;
  const blocks = contentBlocks(
    above.flatMap(one => (one.type === 'group' ? one.nodes : [one])),
    scope.source,
  );
  const [first] = blocks;
  const last = blocks.at(-1);
  const isTold = first !== undefined && last !== undefined;
  const said = blocks.reduce((sum, node) => sum + textOf(node).length, 0);
  const doesIntroduce =
    isTold && said < explanation && (introduces(textOf(first).trim()) || /[:：]$/u.test(textOf(last).trim()));
  // Below what asks, numbers count the points of its answer, and a label alone repeats it.
  if (isAsking && !isLabelled && (!isTold || doesIntroduce)) return undefined;
  if (isAsking && !isTold && length < askedInside.least) return undefined;
  return isTold && (isAsking || !(doesIntroduce || announces(scope))) ? 'kept' : 'section';
}

function isLabelledQuestion({ label, children: [prompt] }: QuestionNode): boolean {
  if (hasFollowUpLabel(textOf(prompt.children[0]))) return true;
  return label !== undefined && !isNumberLabel(label) && hasAskingLabel(`${label}：`);
}

function isLike({ children: [prompt] }: QuestionNode): boolean {
  return questionLikeness(textOf(prompt.children[0]).trim()) === 2;
}

function doesAsk({ children: [prompt] }: QuestionNode): boolean {
  return asks(textOf(prompt.children[0]).trim());
}

/** Whether questions are counted from 1. */
function areCounted(questions: QuestionNode[]): boolean {
  return questions.every(({ label }, index) => Number(label?.replace(/\D/gu, '')) === index + 1);
}
