import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { textOf } from '../mdast/text.js';
import { firstOf } from '../say/lists.js';
import { say } from '../say/say.js';
import { type Group, questionsIn } from './dialects/dialect.js';
import { groupBy } from './memory/group-by.js';
import { directlyIn } from './structure/below.js';
import type { Classified } from './structure/classify.js';
import { contentBlocks, isLinks } from './structure/content-blocks.js';
import { lookOf } from './structure/level.js';
import type { Scope } from './structure/scopes.js';
import { asksByNumber } from './structure/sub-questions.js';
import type { Reason } from './structure/verdict.js';
import { introducesPage } from './text/introducing.js';
import { isContents } from './text/page-names.js';
import { isBareName } from './text/parts.js';
import { asks } from './text/question-likeness.js';
import { isClosing, isKeyPoints, opensText } from './text/section-names.js';
import { askedInAnswer, introduction } from './thresholds.js';
import { inQuotes } from './unasked-text.js';

/**
 * Reports what a reader may have expected on a card of its own: one finding for each kind and file.
 *
 * @returns the headings that have text of their own
 */
export function reportNotAsked(scopes: Scope[], classified: Classified, file: VFile): Set<Scope> {
  const left = reportSections(scopes, classified, file);
  reportAsking(scopes, classified, file);
  return new Set(left);
}

/** Sections that are none by name, by a comment or for their links. */
const unnamed: ReadonlySet<Reason> = new Set([
  'above-rank',
  'no-rank',
  'holds-items',
  'holds-questions',
  'holds-topics',
  'tasks',
  'farewell',
  'not-like',
  'number-only',
  'file-name',
  'frame',
  'shared-name',
  'elsewhere',
  'title',
  'other-title',
]);

function reportSections(scopes: Scope[], classified: Classified, file: VFile): Scope[] {
  const { verdicts, groups } = classified;
  const isAsked = (one: Scope['found'][number]) => one.type === 'group' && groups.get(one)?.isQuestion === true;
  const hasQuestions = scopes.some(
    scope => verdicts.get(scope)?.kind === 'question' || scope.found.some(one => isAsked(one)),
  );
  // A file without questions is reported as such.
  if (!hasQuestions) return [];
  const named = namedAsking(scopes, classified);
  const held = heldBelow(scopes, classified);
  const left = scopes.filter(scope => {
    const { reason } = verdicts.get(scope) ?? {};
    if (named.has(scope)) return true;
    const opens = reason === 'name' && opensText(textOf(scope.heading));
    if (!held.has(scope) && !opens && (reason === undefined || !unnamed.has(reason))) return false;
    const own = scope.found.flatMap(one => (isAsked(one) ? [] : one.type === 'group' ? one.nodes : [one]));
    const blocks = contentBlocks(own, scope.source);
    const said = blocks
      .map(node => ('value' in node ? node.value : textOf(node)))
      .join('\n')
      .trim();
    const isTitle = reason === 'title' || reason === 'other-title';
    if (said === '' || isLinks(blocks)) return false;
    if ((isTitle || opens || held.has(scope)) && said.length < introduction) return false;
    if (opens && introducesPage(said)) return false;
    return !(blocks.length === 1 && /[:：]$/u.test(said));
  });
  const [first] = left;
  if (!first) return [];
  report(file, {
    rule: 'text-in-section',
    reason:
      left.length === 1
        ? say('One heading has text of its own that is on no card: {names}.', { names: names(left) })
        : say('{count} headings have text of their own that is on no card: {names}.', {
            count: left.length,
            names: names(left),
          }),
    remedy: say('`<!-- card -->` below a heading makes it a question; `check --explain` says why it is none.'),
    place: first.heading?.position,
  });
  return left;
}

/** Sections by name, such as 总结, with questions in them that are on no card; in one like 参考 they are what others ask. */
function namedAsking(scopes: Scope[], { verdicts, groups }: Classified): Set<Scope> {
  const asking = new Map<Scope, number>();
  let section: Scope | undefined;
  for (const scope of scopes) {
    const { reason } = verdicts.get(scope) ?? {};
    const name = textOf(scope.heading);
    if (reason === 'name') section = mayAsk(name) ? scope : undefined;
    else if (reason !== 'in-section') section = undefined;
    if (!section) continue;
    const left = scope.found.filter(one => one.type === 'group' && groups.get(one)?.isQuestion !== true) as Group[];
    const texts = left.flatMap(group => questionsIn(group).map(({ children: [prompt] }) => textOf(prompt.children[0])));
    if (scope !== section) texts.push(name);
    const count = texts.filter(text => asks(text.trim())).length;
    asking.set(section, (asking.get(section) ?? 0) + count);
  }
  return new Set([...asking].filter(([, count]) => count > 1).map(([scope]) => scope));
}

/** Headings that are left out with the 前言 or 总结 above them; what stands below 参考 is expected to be. */
function heldBelow(scopes: Scope[], { verdicts }: Classified): Set<Scope> {
  const held = new Set<Scope>();
  let holds = false;
  for (const scope of scopes) {
    const { reason } = verdicts.get(scope) ?? {};
    const name = textOf(scope.heading);
    if (reason === 'in-section') {
      if (holds) held.add(scope);
    } else holds = reason === 'name' && (opensText(name) || isClosing(name));
  }
  return held;
}

function reportAsking(scopes: Scope[], { verdicts }: Classified, file: VFile): void {
  const inside = scopes.filter(scope => verdicts.get(scope)?.reason === 'in-question');
  const asking = [...groupBy(inside, scope => verdicts.get(scope)?.of)].flatMap(([question, below]) => {
    const next = directlyIn(below).filter(({ item }) => !item);
    // What it is, and why to use it, is a side of the question above.
    const found = next.filter(({ heading }) => asks(textOf(heading)) && !isBareName(textOf(heading)));
    // Below a term, what asks is rather a question that is one level too deep.
    const isTerm = question !== undefined && lookOf(question) < 2;
    return isTerm || found.length > next.length * askedInAnswer
      ? found
      : found.filter(scope => asksByNumber(scope, question));
  });
  const [first] = asking;
  if (!first) return;
  report(file, {
    rule: 'asks-in-answer',
    reason:
      asking.length === 1
        ? say('One heading asks something below a question, as part of its answer: {names}.', { names: names(asking) })
        : say('{count} headings ask something below a question, as part of its answer: {names}.', {
            count: asking.length,
            names: names(asking),
          }),
    remedy: say('Number them (`1.`) or label them (`Q2.`), or put `<!-- card -->` below them, to make them questions.'),
    place: first.heading?.position,
  });
}

/** How many headings a message names. */
const most = 3;

function names(scopes: Scope[]): string {
  return firstOf(
    scopes.map(({ heading }) => inQuotes(textOf(heading))),
    most,
  );
}

function mayAsk(name: string): boolean {
  return isKeyPoints(name) && !isContents(name);
}
