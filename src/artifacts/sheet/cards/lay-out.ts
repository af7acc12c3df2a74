import type { Question } from '../../../bank/model.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { readPdf } from '../../../pdf/read.js';
import { placesOf } from '../file/pages.js';
import { backId, type CardSetting, frontId } from './faces.js';

/** How many questions are printed at a time. */
export const perRun = 400;

/** Prints cards for the first time to see how many each question needs. */
export type DraftCards = (settings: CardSetting[]) => Promise<Uint8Array>;

/** An answer is set smaller if that saves this share of its cards. */
const worthwhile = 0.25;

/** Decides the layout of each card: a long answer takes several, and is set smaller if that saves enough of them. */
export async function layOutCards(questions: Question[], draft: DraftCards): Promise<CardSetting[]> {
  const plain = questions.map((question): CardSetting => ({ question, pieces: 1, fronts: 1, backs: 1, small: false }));
  const asIs = await count(plain, draft);
  const long = plain.filter(({ question }) => (asIs.get(question)?.backs ?? 1) > 1);
  const smaller =
    long.length > 0
      ? await count(
          long.map(setting => ({ ...setting, small: true })),
          draft,
        )
      : asIs;
  return plain.map(({ question }): CardSetting => {
    const { fronts = 1, backs = 1 } = asIs.get(question) ?? {};
    const fewer = smaller.get(question)?.backs ?? backs;
    const small = backs > 1 && fewer <= backs * (1 - worthwhile);
    const filled = small ? fewer : backs;
    return { question, fronts, backs: filled, pieces: Math.max(fronts, filled), small };
  });
}

async function count(settings: CardSetting[], draft: DraftCards) {
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
