import type { Root } from 'mdast';
import type { Config } from '../config/schema.js';
import { markdown } from '../markdown/markdown.js';
import { dialectNames } from '../questions/dialects/all.js';
import remarkFrontMatter from '../questions/front-matter.js';
import remarkQuestions from '../questions/gather.js';
import { questionLikeness } from '../questions/text/question-likeness.js';
import { readNote } from '../source/read.js';
import { mostlyAsks } from './thresholds.js';

/** What a Markdown file would ask if it were a note. */
export interface Counted {
  path: string;
  questions: number;
  /** How many of them look like questions. Any heading may be one, but those of a page of another kind do not look so. */
  asking: number;
  /** How many were found in each form: `headings`, or the name of a dialect. */
  forms: Record<string, number>;
  /** Whether its front matter says that it is not to be built yet. */
  isDraft: boolean;
}

export interface Surveyed extends Counted {
  /** The words of the questions. */
  texts: string[];
  /** Its title in the front matter. */
  title?: string;
}

/** Counts the questions of files, by themselves: nothing of what a lock knows counts. */
export async function countQuestions(
  root: string,
  paths: readonly string[],
  config: Pick<Config, 'maxFileSize' | 'sections' | 'dialects' | 'flavours'>,
): Promise<Counted[]> {
  const found = await surveyQuestions(root, paths, config);
  return found.map(({ texts: _, title: __, ...counted }) => counted);
}

/** Counts them, and says what they are. */
export async function surveyQuestions(
  root: string,
  paths: readonly string[],
  config: Pick<Config, 'maxFileSize' | 'sections' | 'dialects' | 'flavours'>,
): Promise<Surveyed[]> {
  const { sections, dialects, flavours } = config;
  const pipeline = markdown(flavours).use(remarkFrontMatter).use(remarkQuestions, { sections, dialects }).freeze();
  const counted: Surveyed[] = [];
  for (const path of paths) {
    const file = await readNote(root, path, config);
    const one: Surveyed = { path, questions: 0, asking: 0, texts: [], forms: {}, isDraft: false };
    counted.push(one);
    if (file.value === undefined) continue;
    const { data } = (await pipeline.run(pipeline.parse(file), file)) as Root;
    one.isDraft = data?.frontMatter?.draft === true;
    const title = data?.frontMatter?.title;
    if (title !== undefined) one.title = title;
    for (const { kind, rule, text } of data?.decisions ?? []) {
      if (kind !== 'question') continue;
      const dialect = dialectNames.find(name => name === rule);
      const form = dialect ?? 'headings';
      one.questions++;
      one.texts.push(text);
      one.forms[form] = (one.forms[form] ?? 0) + 1;
      if (dialect !== undefined || questionLikeness(text) === 2) one.asking++;
    }
  }
  return counted;
}

/** Whether a file is one of questions, and no page of another kind that has headings. */
export function isOfQuestions({ questions, asking }: Pick<Counted, 'questions' | 'asking'>): boolean {
  return asking >= mostlyAsks.atLeast && asking >= questions * mostlyAsks.share;
}

/** Forms and how often each was found, the most frequent first. */
export function formsOf(counted: readonly Counted[]): { form: string; count: number }[] {
  const sum = new Map<string, number>();
  for (const { forms } of counted)
    for (const [form, count] of Object.entries(forms)) sum.set(form, (sum.get(form) ?? 0) + count);
  return [...sum].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count);
}
