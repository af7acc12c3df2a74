import type { Nodes, Paragraph, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import type { Change, EntryNode } from '../mdast/nodes.js';
import { linesOf, spanOf } from '../questions/text/lines.js';
import { hasLink, isNavigation, leadsBack } from '../questions/text/navigation.js';
import { say } from '../say/say.js';

/**
 * Removes navigation that only makes sense on a web page: "back to top" links and `[TOC]`, also if such a link is the
 * last line of a paragraph. Each is a change of the question or section it was in; one message per file counts them.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkNavigation() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkNavigation');
    const source = String(file);
    const changes: Change[] = [];
    visit(tree, entry => {
      if (entry.type !== 'question' && entry.type !== 'section') return;
      const own = clean(entry, source);
      entry.changes.push(...own);
      changes.push(...own);
      return SKIP;
    });
    dropEmptied(tree);
    const [first] = changes;
    if (!first) return;
    const links =
      changes.length === 1
        ? say('1 navigation link or marker was')
        : say('{count} navigation links or markers were', { count: changes.length });
    report(file, {
      rule: 'navigation',
      reason: say('{links} left out (back to top, table of contents); the first is "{original}".', {
        links,
        original: first.original.trim(),
      }),
      remedy: say('Nothing needs to be done.'),
      place: first.position,
    });
  };
}

export const step = {
  name: 'navigation',
  after: ['as-written'],
  plugin: remarkNavigation,
} as const;

/** A section with nothing else is removed; the change is recorded in the entry below or above. */
function dropEmptied(tree: Root): void {
  tree.children = tree.children.filter((entry, index, all) => {
    if (entry.type !== 'section' || entry.children.length > 0 || entry.changes.length === 0) return true;
    if (entry.title !== '' && entry.title !== tree.data?.title) return true;
    const heir = all[index + 1] ?? all[index - 1];
    if (heir?.type !== 'question' && heir?.type !== 'section') return true;
    heir.changes.unshift(...entry.changes);
    return false;
  });
}

function clean(entry: EntryNode, source: string): Change[] {
  const changes: Change[] = [];
  visit(entry, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (isNavigation(node, source)) {
      changes.push(...changeOf(node, source));
      (parent as Parent).children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'paragraph') changes.push(...cutLastLine(node, source));
    return;
  });
  return changes;
}

/** The last line of a paragraph, if it only leads back to the top. */
function cutLastLine(paragraph: Paragraph, source: string): Change[] {
  const last = linesOf(paragraph, source).at(-1);
  const line = { type: 'paragraph' as const, children: last?.children ?? [] };
  if (!last || last.children.length === 0 || !hasLink(line) || !leadsBack(line)) return [];
  const position = spanOf(last.children);
  const changes = changeOf({ ...line, ...(position && { position }) }, source);
  if (changes.length === 0) return [];
  const end = paragraph.children.findIndex(child => last.children.includes(child));
  // Nothing is cut if the line cannot be told from the text before it.
  if (end < 1) return [];
  const before = paragraph.children[end - 1];
  paragraph.children = paragraph.children.slice(0, before?.type === 'break' ? end - 1 : end);
  const text = paragraph.children.at(-1);
  if (text?.type === 'text') text.value = text.value.replace(/\n[^\n]*$/u, '');
  return changes;
}

function changeOf(node: Nodes, source: string): Change[] {
  const { position } = node;
  // Text whose position is unknown must not be removed.
  if (!position) return [];
  const original = source.slice(position.start.offset, position.end.offset);
  return [{ rule: 'navigation', original, replacement: '', position }];
}
