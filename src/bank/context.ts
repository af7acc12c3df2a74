import { isGenericTitle } from '../language/generic.js';
import { ordinal } from '../language/ordinals.js';
import { isStep } from '../questions/structure/steps.js';
import { isAnswerName } from '../questions/text/answer-names.js';
import { isMerePrompt, bareName as partName } from '../questions/text/parts.js';
import { askerBefore } from '../questions/text/speakers.js';
import { foldersOf, stem } from './deck.js';
import { readableName, shortTitle } from './names.js';
import { wordsOfName } from './thresholds.js';

export interface ContextSource {
  /** Path of the file in the project. */
  path: string;
  /** The named folder that contains it. */
  base: string;
  /** The file's own title. */
  title: string | undefined;
  /** Titles of the sections around the question, outermost first. */
  sections: string[];
  /** The question's words. */
  question: string;
}

/**
 * Titles that say what a question is about: its sections, after the file's title if they or the outermost one do not say it (QA,
 * 知识点, 第一步：…) or if the question could be asked about anything (定义, 优缺点). That it stands below 答案 or Question (EN) is not shown.
 */
export function contextOf(source: ContextSource, isGeneric = isGenericTitle): string[] {
  const { question } = source;
  const said = source.sections.filter(name => !namesSide(name));
  const sections = said.length === source.sections.length ? source.sections : said;
  if (!needsTitle({ sections, question }, isGeneric)) return sections;
  const isSaid = (name: string) =>
    saysTheSame(name, question) || isMadeOf(name, source) || sections.some(section => fold(section) === fold(name));
  return [...fileNames(source).filter(name => !isSaid(name)), ...sections];
}

/** The sections of a question as `sourceText` expects them: after the file's title, which a card shows. */
export function sourcePath({ title, sections }: Pick<ContextSource, 'title' | 'sections'>): string[] {
  return title === undefined ? sections : [title, ...sections];
}

function needsTitle({ sections, question }: Pick<ContextSource, 'sections' | 'question'>, isGeneric = isGenericTitle) {
  // What stands below 知识点 is part of what the file is about.
  const [outer] = sections;
  if (outer !== undefined && isGeneric(outer)) return true;
  return sections.every(name => isGeneric(name) || isStep(name)) || isGenericTitle(question);
}

/** Whether a section only says that the question or the answer is below it. */
function namesSide(section: string): boolean {
  const name = partName(section);
  return isAnswerName(name) || isMerePrompt(name);
}

/** Whether a file has no title and is called README or index. */
function isIndex({ path, title }: Pick<ContextSource, 'path' | 'title'>): boolean {
  return title === undefined && /^(?:index|readme)$/iu.test(stem(path));
}

/** The name of a file; if it could be any file's (README, 面试题), after that of its folder, and none without one. */
function fileNames(source: ContextSource): string[] {
  const { path, base, title } = source;
  const own = title === undefined ? readableName(stem(path)) : shortTitle(title);
  const isOfFolder = isIndex(source);
  if (!isOfFolder && !isGenericTitle(own)) return [own];
  const folder = foldersOf(path, base)
    .map(readableName)
    .findLast(name => !isGenericTitle(name));
  if (folder === undefined) return [];
  return isOfFolder ? [folder] : [folder, own];
}

/** Whether a file's name is the question, as far as both are written out, or its words: `compare-tcp-with-udp.md`. */
function saysTheSame(name: string, question: string): boolean {
  const [one, other] = [fold(name.replace(askerBefore, '')), fold(question)];
  if (one === other) return true;
  const isCut = [name, shortTitle(question)].every(text => text.endsWith('…'));
  return isCut && (one.startsWith(other) || other.startsWith(one));
}

/** Whether a file's name, or its folder's for a README, is made of words of the question, in its order, or is what that ends with. */
function isMadeOf(name: string, source: ContextSource): boolean {
  const { title, path, question } = source;
  const given = isIndex(source) ? (foldersOf(path, source.base).at(-1) ?? '') : stem(path);
  if (title !== undefined || name !== readableName(given)) return false;
  if (fold(/:\s([^:]*)$/u.exec(question)?.[1] ?? '') === fold(name)) return true;
  const words = wordsOf(given);
  if (words.join(' ') === wordsOf(question.split('\n', 1)[0] ?? '').join(' ')) return true;
  const asked = wordsOf(question);
  let at = -1;
  const isNext = (word: string) => {
    at = asked.indexOf(word, at + 1);
    return at !== -1;
  };
  return words.length >= wordsOfName && words.every(isNext);
}

/** A number is the same with zeros before it. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.map(word => word.replace(/^0+(?=\d)/u, '')) ?? [];

/** A section's name without its number and its marks. */
export function bareName(section: string): string {
  return fold(section.normalize('NFKC').trim().replace(ordinal, ''));
}

function fold(text: string): string {
  return shortTitle(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(?:[\s\p{P}\p{Extended_Pictographic}\p{Cf}]|\uFE0F)+/gu, '');
}
