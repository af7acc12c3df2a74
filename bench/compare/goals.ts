/** A figure of ours, beside that of another contender, of another work, or a fixed amount. */
export interface Goal {
  name: string;
  /** As `npm run bench -- --only` takes it. */
  work: string;
  figure: Figure;
  beside: Beside;
  atMost: number;
}

export type Figure = 'cpu' | 'wall' | 'memory' | 'bytes';

export type Beside =
  | { contender: string }
  /** The contender with the smallest figure. */
  | { fastest: true }
  | { work: string }
  /** Seconds or bytes. */
  | { amount: number };

const megabytes = (count: number) => ({ amount: count * 1e6 });

/** What the bench holds cardpress to. A goal is met if the ratio of the two figures is at most this. */
export const goals: Goal[] = [
  { name: 'start', work: 'start', figure: 'cpu', beside: { contender: 'node -e 0' }, atMost: 1.3 },
  {
    name: 'nothing changed, 1,000 questions',
    work: 'unchanged:1000',
    figure: 'cpu',
    beside: { contender: 'cardpress --version' },
    atMost: 1.3,
  },
  {
    name: 'one question of 1,000 changed',
    work: 'changed:1000',
    figure: 'cpu',
    beside: { contender: 'nothing kept' },
    atMost: 0.4,
  },
  { name: 'deck and bank, 20 questions', work: 'deck:20', figure: 'cpu', beside: { fastest: true }, atMost: 1 },
  { name: 'deck and bank, 1,000 questions', work: 'deck:1000', figure: 'cpu', beside: { fastest: true }, atMost: 1 },
  {
    name: 'deck and bank, 10,000 questions',
    work: 'deck:10000',
    figure: 'cpu',
    beside: { fastest: true },
    atMost: 0.3,
  },
  {
    name: 'memory, 10,000 questions, of 400 MB',
    work: 'deck:10000',
    figure: 'memory',
    beside: megabytes(400),
    atMost: 1,
  },
  {
    name: 'memory, 100,000 questions, of 2 GB',
    work: 'deck:100000',
    figure: 'memory',
    beside: megabytes(2000),
    atMost: 1,
  },
  {
    name: 'from 10,000 to 100,000 questions',
    work: 'deck:100000',
    figure: 'cpu',
    beside: { work: 'deck:10000' },
    atMost: 11,
  },
  {
    name: 'writing a deck, 10,000 cards',
    work: 'writer:10000',
    figure: 'cpu',
    beside: { contender: 'genanki' },
    atMost: 1.5,
  },
  {
    name: 'writing a deck, 100,000 cards',
    work: 'writer:100000',
    figure: 'cpu',
    beside: { contender: 'genanki' },
    atMost: 1,
  },
  {
    name: 'size of a deck, 10,000 cards',
    work: 'writer:10000',
    figure: 'bytes',
    beside: { contender: 'genanki' },
    atMost: 0.2,
  },
  ...[20, 200, 1000].map(
    (questions): Goal => ({
      name: `sheet, ${questions.toLocaleString('en')} questions`,
      work: `sheet:${questions}`,
      figure: 'cpu',
      beside: { contender: 'puppeteer' },
      atMost: 1.15,
    }),
  ),
  {
    name: 'time of a sheet, 10,000 questions, of 60 s',
    work: 'sheet:10000',
    figure: 'wall',
    beside: { amount: 60 },
    atMost: 1,
  },
  {
    name: 'memory of a sheet, 10,000 questions, of 2 GB',
    work: 'sheet:10000',
    figure: 'memory',
    beside: megabytes(2000),
    atMost: 1,
  },
];
