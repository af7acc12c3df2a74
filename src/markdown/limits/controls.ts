import type { Nodes as HastNodes } from 'hast';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';

// NUL is reported by itself: Markdown shows it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const controls = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;

/** Colours of a terminal: Jupyter exports are full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const colours = /\x1b\[[\d;]*m/gu;

/** Reports the control characters in a text but terminal colours: the first with its position, the others by number. */
export function reportControls(file: VFile, text: string): void {
  const bare = text.replace(colours, colour => ' '.repeat(colour.length));
  const first = bare.search(controls);
  if (first === -1) return;
  const count = bare.match(controls)?.length ?? 0;
  const start = location(text).toPoint(first);
  report(file, {
    rule: 'control-character',
    reason: say('This file contains {what}, which nobody sees and no card has; the first is here.', {
      what: count === 1 ? say('a control character') : say('{count} control characters', { count }),
    }),
    remedy: say('Delete them: some editors leave them where a character was deleted, and \\b in a string is one.'),
    ...(start && { place: { start, end: start } }),
  });
}

/**
 * Takes control characters out of text and code: they are no part of what is read, print as boxes, make an e-book invalid and
 * keep headings from being known. Those that end a line in other programs become spaces.
 */
function remarkControls() {
  return (tree: Root, file: VFile): undefined => {
    dropControls(tree.children, String(file));
  };
}

/**
 * Does the same to nodes.
 *
 * @param source the text that they were parsed from
 */
export function dropControls(nodes: Nodes[], source: string): void {
  if (source.search(controls) === -1) return;
  for (const node of nodes) visit(node, clean);
}

function clean(node: Nodes | HastNodes): undefined {
  if ('value' in node) node.value = withoutControls(node.value);
  if (node.type === 'image' && node.alt) node.alt = withoutControls(node.alt);
  // A formula has its text twice.
  const rendered = node.data && 'hChildren' in node.data ? node.data.hChildren : undefined;
  for (const child of rendered ?? []) visit(child, clean);
}

function withoutControls(text: string): string {
  return text.replace(controls, character => (/[\v\f]/u.test(character) ? ' ' : ''));
}

/** Its position in the pipeline. */
export const step = {
  name: 'controls',
  after: [],
  plugin: remarkControls,
} as const;
