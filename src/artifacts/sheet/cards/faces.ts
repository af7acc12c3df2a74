import type { Question } from '../../../bank/model.js';
import { plainText } from '../../../mdast/text.js';
import type { SheetContext } from '../html/content.js';
import { answerHtml, labelHtml, promptHtml, ruledHtml } from '../html/entry.js';
import { langAttribute } from '../html/language.js';
import { titleHtml } from '../html/title.js';

/** Link targets of the two sides of a card. */
export const frontId = ({ id }: Question): string => `q-${id}`;
export const backId = ({ id }: Question): string => `a-${id}`;

/** How the cards of a question are laid out. */
export interface CardSetting {
  question: Question;
  /** How many cards it needs. */
  pieces: number;
  /** How many of them show the question itself on the front; the others only name the question they continue. */
  fronts: number;
  /** How many of them have something on the back. */
  backs: number;
  /** Whether its answer is set smaller to save cards. */
  small: boolean;
}

/** The sides of a question's cards, one page each: first all fronts, then all backs. */
export function facesHtml({ question, pieces, fronts, small }: CardSetting, context: SheetContext): string {
  const lang = langAttribute(plainText([...question.question, ...question.answer]), context.lang);
  const face = (classes: string, id: string, body: string) =>
    `<section class="face ${classes}"${id && ` id="${id}"`}${lang}>\n${body}</section>\n`;
  const goesOn = Array.from({ length: Math.max(0, pieces - fronts) }, () =>
    face('front goes-on', '', `<p class="prompt">${labelHtml(question)}${titleHtml(question, context)}</p>\n`),
  );
  const back =
    (question.status === 'unanswered' ? ruledHtml(context) : '') +
    answerHtml(question.answer, 1, frontId(question), context);
  return [
    face('front', frontId(question), promptHtml(question, 1, context)),
    ...goesOn,
    face(`back${small ? ' small' : ''} ${question.status}`, backId(question), back),
  ].join('');
}
