import { textOf } from '../../mdast/text.js';
import type { Group, Tally } from '../dialects/dialect.js';
import { namesChecks } from '../text/question-names.js';
import { likeQuestions } from '../thresholds.js';
import type { Accepted, Found, GroupOptions } from './accepted.js';
import { announces } from './announced.js';
import { inText, isAnnouncedText } from './asked-in-text.js';
import { isClosingList } from './closing-list.js';
import { doAsk, isAnswered, isMarkedBothWays, isMostlyLike } from './group-look.js';
import { isList } from './listed-below.js';

/** Whether a finding is one of questions. Beside those of a section for them, the other headings are what they would be alone. */
export function judged(...[group, ...others]: Parameters<typeof judgedAlone>): Accepted {
  const accepted = judgedAlone(group, ...others);
  return accepted.isQuestion && group.isAnnounced ? { ...accepted, isBeside: true } : accepted;
}

function judgedAlone(
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
    if (isMeant || memory?.groups.has(group))
      return { isQuestion: true, reason: 'marks', ...(group.isFollowUp && { isBeside: true }) };
    return { isQuestion: false, reason: 'few' };
  }
  if (modes[dialect.name] === 'on') return { isQuestion: true, reason: 'config' };
  if (memory?.groups.has(group)) return { isQuestion: true, reason: 'known' };
  if (group.isCount || group.isAnswered || group.isOfFirm)
    return { isQuestion: true, reason: 'listed', isBeside: true };
  if (group.isNamed) return { isQuestion: true, reason: 'listed' };
  // They go on from the text above them.
  if (group.isFollowUp && !isAll) return { isQuestion: false, reason: 'few' };
  // If a form held the questions, new findings count on their own.
  if (memory?.dialect === dialect.name && !group.isWeak && isMostlyLike(group))
    return { isQuestion: true, reason: 'like' };
  const isAlone = isAll && dialect.enoughAlone !== undefined && questions >= dialect.enoughAlone;
  if (kin.like < kin.questions * likeQuestions)
    return isAlone ? { isQuestion: true, reason: 'alone' } : { isQuestion: false, reason: 'not-like' };
  // What readers should be able to do is a list of tasks.
  const areTasks = group.isPartly === true && namesChecks(textOf(found.scope.heading));
  const isAsked = isAll && questions > 1 && announces(found.scope) && !areTasks;
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
