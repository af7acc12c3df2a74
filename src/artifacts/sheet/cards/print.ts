import type { Bank, Question } from '../../../bank/model.js';
import { questionsOf } from '../../../bank/questions.js';
import { pagesOf } from '../../../pdf/page-tree.js';
import { readPdf } from '../../../pdf/read.js';
import { accessible } from '../accessible/accessible.js';
import { mergeFiles } from '../file/merge.js';
import { placesOf } from '../file/pages.js';
import type { SheetContext } from '../html/content.js';
import { shortened, titleText } from '../html/title.js';
import { chaptersOf } from '../plan/chapters.js';
import { emsPerLine } from '../plan/measure.js';
import { inTurns } from '../print/in-turns.js';
import type { SheetPrinter } from '../print/sheet-printer.js';
import type { Printed, RunOptions } from '../running-text.js';
import { backId, type CardSetting, facesHtml, frontId, titlesOf } from './faces.js';
import { geometryOf } from './geometry.js';
import { type Card, impose } from './impose.js';
import { layOutCards, perRun } from './lay-out.js';
import { type Side, sidesOf } from './sides.js';

/** The font size of card headers in `cards.css`: points. */
const headSize = 7.5;

/** Room for `· 12/34`, in ems. */
const piecesWidth = 6;

/** Prints a bank as cards to cut out, fronts and backs on the two sides of the paper. */
export async function printCards(
  bank: Bank,
  context: SheetContext,
  printer: SheetPrinter,
  { onProgress = () => {} }: RunOptions,
): Promise<Printed> {
  const questions = questionsOf(bank);
  const runs = Array.from({ length: Math.ceil(questions.length / perRun) }, (_, index) =>
    questions.slice(index * perRun, (index + 1) * perRun),
  );
  const geometry = geometryOf(context.settings.paper);
  const entriesOf = (settings: CardSetting[]) => settings.map(setting => facesHtml(setting, context)).join('');
  const sections = sectionsOf(bank);
  const headWidth = emsPerLine({ ...context.settings, fontSize: headSize }) - piecesWidth;
  let done = 0;
  const printed = await inTurns(runs, async run => {
    const settings = await layOutCards(run, some =>
      printer.draft({ entries: entriesOf(some) }, { first: 1, face: geometry.card }),
    );
    const heads = settings.flatMap(setting => headsOf(setting, sections.get(setting.question) ?? '', headWidth));
    const file = readPdf(
      await printer.print({ entries: entriesOf(settings) }, { first: 1, heads, face: geometry.card }),
    );
    done += 1;
    onProgress(done / runs.length);
    return { file, settings };
  });
  const file = accessible(mergeFiles(printed.map(({ file }) => file)));
  const settings = printed.flatMap(({ settings }) => settings);
  impose(file, cardsOf(file, settings), geometry);
  const { front, back } = context.labels;
  return {
    file,
    pageNames: pagesOf(file).map((_, index) => `${Math.floor(index / 2) + 1} ${index % 2 === 0 ? front : back}`),
    outline: settings.map(({ question }) => ({
      id: frontId(question),
      section: '',
      outline: { title: [question.label, titleText(question)].filter(Boolean).join(' '), depth: 1 },
    })),
  };
}

/** The cards of all questions, by the pages of their sides. */
function cardsOf(file: Parameters<typeof placesOf>[0], settings: CardSetting[]): Card[] {
  const places = placesOf(file);
  return settings.flatMap(setting => {
    const question = places.get(frontId(setting.question))?.page ?? 0;
    const answer = places.get(backId(setting.question))?.page ?? 0;
    const starts = { question, title: question + setting.fronts, answer };
    const pageOf = ({ part, index }: Side) => starts[part] + index;
    return sidesOf(setting).map(({ front, back }) => ({ front: pageOf(front), back: pageOf(back) }));
  });
}

/** The header of each page: the section on questions, the question on answers, and which of several parts it is. */
function headsOf(setting: CardSetting, section: string, width: number): string[] {
  const { question, fronts, backs } = setting;
  const asked = question.label ?? titleText(question);
  const parts = (count: number, title: string) =>
    Array.from({ length: count }, (_, part) =>
      [shortened(title, width), count > 1 ? `${part + 1}/${count}` : ''].filter(Boolean).join(' · '),
    );
  const titles = Array.from({ length: titlesOf(setting) }, () => shortened(section, width));
  return [...parts(fronts, section), ...titles, ...parts(backs, asked)];
}

function sectionsOf(bank: Bank): Map<Question, string> {
  const sections = new Map<Question, string>();
  let open: { title: string; level: number }[] = [];
  for (const { headings, questions } of chaptersOf(bank)) {
    const [first] = headings;
    if (first) open = [...open.filter(({ level }) => level < first.level), ...headings];
    for (const question of questions)
      sections.set(
        question,
        open
          .slice(-2)
          .map(({ title }) => title)
          .join(' · '),
      );
  }
  return sections;
}
