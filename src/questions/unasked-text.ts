import type { VFile } from 'vfile';
import { excerpt } from '../diagnostics/excerpt.js';
import { report } from '../diagnostics/report.js';
import type { EntryNode, SectionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { firstOf, quoted } from '../say/lists.js';
import { say } from '../say/say.js';
import type { Classified } from './structure/classify.js';
import { contentBlocks } from './structure/content-blocks.js';
import type { Scope } from './structure/scopes.js';
import { isContents } from './text/page-names.js';

/** How many places a message names. */
const most = 3;

/**
 * Reports what else stands on no card, in one finding for each file: the introduction of a page, what stands below 总结 or 参考, and
 * headings with nothing below them. Contents only repeat the headings, and a comment says what its author knows.
 *
 * @param named headings that another finding is about
 */
export function reportUnasked(
  entries: EntryNode[],
  scopes: Scope[],
  { verdicts }: Classified,
  named: ReadonlySet<Scope>,
  file: VFile,
): void {
  if (!entries.some(({ type }) => type === 'question')) return;
  const byStart = new Map(scopes.map(scope => [scope.heading?.position?.start.offset, scope]));
  const holds = new Set(entries.flatMap(({ path }) => path));
  const left = entries.filter((entry): entry is SectionNode => {
    if (entry.type !== 'section' || isContents(entry.title)) return false;
    const scope = entry.depth === 0 ? undefined : byStart.get(entry.position?.start.offset);
    const { kind, reason } = (scope && verdicts.get(scope)) ?? {};
    if (reason === 'comment' || reason === 'contents' || (scope && named.has(scope))) return false;
    return doesSay(entry, String(file), holds) || (kind === 'section' && isBare(entry) && !holds.has(entry.title));
  });
  const [first] = left;
  if (!first) return;
  report(file, {
    rule: 'unasked-text',
    reason: say('On no card: {places}.', {
      places: firstOf(
        left.map(({ depth, title }) => (depth === 0 ? say('the text above the first heading') : inQuotes(title))),
        most,
      ),
    }),
    remedy: say('`<!-- card -->` below a heading makes it a question; `check --explain` says why it is none.'),
    place: first,
  });
}

/** Whether there are words in a section, and more than a line that introduces the questions below it. */
function doesSay({ title, children }: SectionNode, source: string, holds: ReadonlySet<string>): boolean {
  const said = contentBlocks(children, source).map(node => ('value' in node ? node.value : textOf(node)).trim());
  if (said.length === 1 && /[:：]$/u.test(said.join('')) && holds.has(title)) return false;
  return /[\p{L}\p{N}]/u.test(said.join(''));
}

function isBare({ title, children }: SectionNode): boolean {
  return children.length === 0 && /[\p{L}\p{N}]/u.test(title);
}

/** The words of a heading as a message names it. */
export function inQuotes(text: string): string {
  return quoted(excerpt(text.trim().replace(/\s+/gu, ' '), 40));
}
