import type { Paragraph, PhrasingContent } from 'mdast';
import { answerLabel } from '../../language/label-words.js';
import { takeLabel } from './take-label.js';

const cardLabel =
  /^\s*((?:(?:flash[ -]?)?card|(?:闪|抽认|记忆)?卡片?|(?:플래시 ?)?카드)\s*[#＃]?\s*\d{0,3})(?:\s*[:：.．]\s*|\s+[-–—·|]\s+|\s*$)/iu;

/** What says that the front of a card follows, where its heading says that it is one. */
const frontLabel = /^\s*(prompt|front|正面|앞면)\s*[:：]\s*/iu;
const backLabel = new RegExp(String.raw`^\s*(${answerLabel}|back|背面|反面|뒷면)\s*[:：]\s*`, 'iu');

/** Whether a text begins with the label of a card: `Card 3: Buckets`, `Flashcard 3`, or is one. */
export function hasCardLabel(text: string): boolean {
  return cardLabel.test(text);
}

/** Removes `Card 3:` from the content of a heading, in place, and returns it without its colon. */
export function takeCardLabel(children: PhrasingContent[]): string | undefined {
  return takeLabel(children, cardLabel);
}

/** Whether a text begins with the label of a card's front: `Prompt:`. */
export function hasFrontLabel(text: string): boolean {
  return frontLabel.test(text);
}

/** Removes `Prompt:` from the start of a paragraph, in place. */
export function takeFrontLabel(paragraph: Paragraph): string | undefined {
  return takeSide(paragraph, frontLabel);
}

/** Whether a text begins with the label of a card's back: `Answer:`, `Back:`. */
export function hasBackLabel(text: string): boolean {
  return backLabel.test(text);
}

/** Removes `Answer:` from the start of a paragraph, in place, and returns it without its colon. */
export function takeBackLabel(paragraph: Paragraph): string | undefined {
  return takeSide(paragraph, backLabel);
}

function takeSide({ children }: Paragraph, pattern: RegExp): string | undefined {
  const label = takeLabel(children, pattern);
  if (label !== undefined && children[0]?.type === 'break') children.shift();
  return label;
}
