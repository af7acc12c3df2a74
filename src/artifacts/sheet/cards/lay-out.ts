import type { Question } from '../../../bank/model.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { readPdf } from '../../../pdf/read.js';
import { placesOf } from '../file/pages.js';
import { cards } from '../thresholds.js';
import { backId, type CardSetting, frontId } from './faces.js';
import { cardsFor, type Filled } from './sides.js';

/** How many questions are printed at a time. */
export const perRun = 400;

/** Prints cards for the first time to see how many each question needs. */
export type DraftCards = (settings: CardSetting[]) => Promise<Uint8Array>;

/** What may be set smaller, the least harmful first. */
const sizes: CardSetting['small'][] = [
  { question: false, answer: false },
  { question: false, answer: true },
  { question: true, answer: false },
  { question: true, answer: true },
];

/** Decides the layout of each question's cards: what takes several is set smaller if that saves enough of them. */
export async function layOutCards(questions: Question[], draft: DraftCards): Promise<CardSetting[]> {
  const all = (some: Question[], small: boolean) =>
    some.map((question): CardSetting => ({ question, fronts: 1, backs: 1, small: { question: small, answer: small } }));
  const asIs = await fill(all(questions, false), draft);
  const long = questions.filter(question => cardsFor(filledBy(question, asIs)) > 1);
  const smaller = long.length > 0 ? await fill(all(long, true), draft) : asIs;
  return questions.map(question => ({
    question,
    ...fewestCards(filledBy(question, asIs), filledBy(question, smaller, asIs)),
  }));
}

/** @param small what question and answer fill if they are set smaller */
export function fewestCards(usual: Filled, small: Filled): Omit<CardSetting, 'question'> {
  const ways = sizes.map(size => ({
    fronts: (size.question ? small : usual).fronts,
    backs: (size.answer ? small : usual).backs,
    small: size,
  }));
  const [most, fewest] = [cardsFor(usual), Math.min(...ways.map(cardsFor))];
  const wanted = fewest <= most * (1 - cards.worthwhile) ? fewest : most;
  return ways.find(way => cardsFor(way) === wanted) as Omit<CardSetting, 'question'>;
}

function filledBy(question: Question, ...prints: Map<Question, Filled>[]): Filled {
  for (const print of prints) {
    const filled = print.get(question);
    if (filled) return filled;
  }
  throw new Error(`The cards of ${question.id} were not printed.`);
}

async function fill(settings: CardSetting[], draft: DraftCards): Promise<Map<Question, Filled>> {
  const pdf = readPdf(await draft(settings));
  const places = placesOf(pdf);
  const starts = settings.map(({ question }) => ({
    question,
    front: places.get(frontId(question))?.page ?? 0,
    back: places.get(backId(question))?.page ?? 0,
  }));
  const end = pagesOf(pdf).length;
  return new Map(
    starts.map(({ question, front, back }, index) => [
      question,
      { fronts: back - front, backs: (starts[index + 1]?.front ?? end) - back },
    ]),
  );
}
