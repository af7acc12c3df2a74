import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nested } from '../artifacts/nested.js';
import type { Bank, Message, Question } from '../bank/model.js';
import { questionsOf } from '../bank/questions.js';
import { groupBy } from '../identity/match/group.js';
import { plainText } from '../mdast/text.js';
import type { Result } from '../project/build.js';
import type { Cards } from './cards.js';
import type { Place } from './editor.js';
import type { Counted, ShownFinding, ShownPlan, ShownQuestion, State } from './model.js';

export interface StateParts {
  root: string;
  result: Result;
  cards: Cards | undefined;
  /** See `retiredSearch`. */
  search: string;
}

/** What the page shows of one round. */
export function stateOf({
  root,
  result,
  cards,
  search,
}: StateParts): Omit<State, 'run' | 'version' | 'at' | 'took' | 'cards' | 'hasMathjax' | 'opensEditor'> {
  const { bank, ok, messages } = result;
  const questions = questionsOf(bank);
  const places = questionPlaces(questions);
  const findings = messages.map(message => shownFinding(message, root, places));
  // Of a question without an answer the list and the card say so anyway.
  const told = [...findings.keys()].filter(index => findings[index]?.rule !== 'unanswered');
  const byQuestion = groupBy(told, index => findings[index]?.question);
  const changes = changesIn(result);
  const shown = questions.map((question): ShownQuestion => {
    const { id, label = '', status, kind, source } = question;
    const note = cards?.of(id);
    return {
      id,
      label,
      text: textOf(question, bank),
      answer: status === 'answered' ? plainText(question.answer) : '',
      context: (question.context ?? question.path).join(' › '),
      deck: nested(question.deck),
      tags: question.tags.map(nested),
      kind,
      status,
      file: source.file,
      line: source.lines[0],
      editor: editorLink(root, source.file, source.lines[0]),
      change: changes.get(id) ?? '',
      findings: byQuestion.get(id) ?? [],
      cards: note?.cards ?? [],
      print: note?.print ?? '',
      hasFormula: note?.hasFormula ?? false,
    };
  });
  const plan = planOf(result, search);
  return {
    title: bank.title,
    ok,
    decks: counted(shown.flatMap(({ deck }) => prefixes(deck))),
    tags: counted(shown.flatMap(({ tags }) => [...new Set(tags.flatMap(prefixes))])),
    questions: shown,
    findings,
    ...(plan && { plan }),
  };
}

/** The question on one line; what stands in for one that is only a picture. */
function textOf({ question, label, path, source }: Question, { title }: Bank): string {
  const text = plainText(question).replace(/\s+/gu, ' ').trim();
  return text || label || path.at(-1) || title || source.file;
}

/** Which question stands in a line of a file. */
function questionPlaces(questions: readonly Question[]): (file: string, line: number) => string | undefined {
  const byFile = groupBy(questions, ({ source }) => source.file);
  return (file, line) =>
    byFile.get(file)?.findLast(({ source: { lines } }) => lines[0] <= line && line <= lines[1])?.id;
}

function shownFinding(
  { rule, severity, file, position, reason, remedy }: Message,
  root: string,
  questionAt: (file: string, line: number) => string | undefined,
): ShownFinding {
  const line = position?.start.line;
  const question = line === undefined ? undefined : questionAt(file, line);
  return {
    rule,
    severity,
    file,
    ...(position && { line: position.start.line, column: position.start.column }),
    reason,
    ...(remedy !== undefined && { remedy }),
    ...(line !== undefined && { editor: editorLink(root, file, line, position?.start.column) }),
    ...(question !== undefined && { question }),
  };
}

/** The places that the page shows and that are in the notes, by their links. */
export function placesOf(
  { questions, findings }: Pick<State, 'questions' | 'findings'>,
  { root, result: { decisions } }: Pick<StateParts, 'root' | 'result'>,
): Map<string, Place> {
  const notes = new Set(decisions.map(({ file }) => file));
  const shown: Pick<ShownFinding, 'editor' | 'file' | 'line' | 'column'>[] = [...questions, ...findings];
  return new Map(
    shown.flatMap(({ editor, file, line, column = 1 }) =>
      editor === undefined || line === undefined || !notes.has(file)
        ? []
        : [[editor, { file: resolve(root, file), line, column }]],
    ),
  );
}

/** @see https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls */
function editorLink(root: string, file: string, line: number, column = 1): string {
  return `vscode://file${pathToFileURL(resolve(root, file)).pathname}:${line}:${column}`;
}

function changesIn({ plan }: Result): Map<string, ShownQuestion['change']> {
  const kinds = ['new', 'updated', 'revived'] as const;
  return new Map(kinds.flatMap(kind => (plan?.[kind] ?? []).map(({ id }) => [id, kind] as const)));
}

function planOf({ plan, against, ok }: Result, search: string): ShownPlan | undefined {
  if (!ok || !plan) return undefined;
  const { unchanged, ...others } = plan;
  return {
    ...others,
    unchanged: unchanged.length,
    moved: unchanged.filter(({ was }) => was),
    search,
    ...(against && { against }),
  };
}

/** `a::b` and what it is in, `a`. */
function prefixes(name: string): string[] {
  const parts = name.split('::');
  return parts.map((_, index) => nested(parts.slice(0, index + 1)));
}

/** In the order in which they occur, each after what it is in. */
function counted(names: readonly string[]): Counted[] {
  return [...groupBy(names, name => name)].map(([name, all]) => ({ name, count: all.length }));
}
