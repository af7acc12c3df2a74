import type { Bank } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { debugArea } from '../../debug.js';
import type { PdfFile } from '../../pdf/file.js';
import { readPdf } from '../../pdf/read.js';
import { accessible } from './accessible/accessible.js';
import { mergeFiles } from './file/merge.js';
import type { SheetContext } from './html/content.js';
import { contentsHtml, contentsId } from './html/contents.js';
import { indexHtml, indexIds } from './html/index-lists.js';
import { leavesHtml, type PageParts } from './html/page.js';
import { chaptersOf } from './plan/chapters.js';
import { leavesOf } from './plan/leaves.js';
import type { Leaf } from './plan/part-leaves.js';
import { printInOne } from './print/in-one.js';
import { inTurns } from './print/in-turns.js';
import { headsOf, type Mark, pageNumbers } from './print/numbers.js';
import { type Content, countedAgain, isOneRun, type Measured, measureRuns, type Run } from './print/runs.js';
import type { SheetPrinter } from './print/sheet-printer.js';
import { fewQuestions } from './thresholds.js';

const log = debugArea('sheet');

/** A printed sheet with its outline: link targets with title and depth. */
export interface Printed {
  file: PdfFile;
  outline: Mark[];
  /** The labels of its pages, if their numbers are not enough. */
  pageNames?: string[];
}

export interface RunOptions {
  /** Approximate number of lines in one print run. */
  perRun?: number | undefined;
  /** Receives the share of the runs that are printed, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Prints a bank as text that flows over pages. */
export async function printRunningText(
  bank: Bank,
  context: SheetContext,
  printer: SheetPrinter,
  options: RunOptions,
): Promise<Printed> {
  const content = contentOf(bank, context);
  const marks = marksOf(content.leaves, context);
  // In the layout with questions alone, page numbers are in the middle of sentences.
  const inOne = !printer.own && context.settings.layout !== 'questions' && isOneRun(content.leaves, options.perRun);
  const file = inOne ? await printInOne(partsOf(content), marks, printer, options.onProgress) : undefined;
  if (inOne && !file) log('the numbers cannot be set into what is printed; once more');
  return { file: file ?? (await printTwice(content, marks, printer, options)), outline: marks };
}

/** Prints everything twice, first to learn which page it is on. */
export async function printTwice(
  content: Content,
  marks: Mark[],
  printer: SheetPrinter,
  { perRun, onProgress = () => {} }: RunOptions,
): Promise<PdfFile> {
  const measured = await measureRuns(
    content,
    (run, first) => printer.draft(partsOf(run), { first }),
    perRun,
    share => onProgress(share / 2),
  );
  let done = 0;
  const printAs = (runs: Measured[]) => {
    const { pageOf, total } = pageNumbers(runs);
    return inTurns(runs, async ({ run, first, pages }) => {
      const heads = headsOf(marks, pageOf, first, pages);
      const file = readPdf(await printer.print(partsOf(run), { first, total, heads }, pageOf));
      done += 1;
      onProgress(Math.min(1, 0.5 + done / runs.length / 2));
      return file;
    });
  };
  const files = await printAs(measured);
  const counted = countedAgain(measured, files);
  if (counted) log('the numbers of pages are not those that were measured; once more');
  return accessible(mergeFiles(counted ? await printAs(counted) : files));
}

export function contentOf(bank: Bank, context: SheetContext): Content {
  const questions = questionsOf(bank);
  // Questions alone are their own contents.
  const { layout, contents = layout !== 'questions', index = questions.length > fewQuestions } = context.settings;
  const chapters = chaptersOf(layout === 'questions' ? { ...bank, entries: questions } : bank);
  return {
    contents: contents ? contentsHtml(chapters, context) : '',
    leaves: leavesOf(bank, chapters, context),
    index: index ? indexHtml(bank, context) : '',
  };
}

/** The content of the sheet, for running heads and outline. */
export function marksOf(leaves: Leaf[], { labels }: SheetContext): Mark[] {
  const mark = (id: string, title: string): Mark => ({ id, section: title, outline: { title, depth: 1 } });
  return [
    mark(contentsId, labels.contents),
    ...leaves,
    mark(indexIds.open, labels.openQuestions),
    mark(indexIds.tags, labels.byTag),
  ];
}

export function partsOf({ contents, leaves, goesOn, index }: Run): PageParts {
  return { contents, entries: leavesHtml(leaves, goesOn), index };
}
