import type { FootnoteDefinition, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { say } from '../say/say.js';

const mark = /\[\^([^\]\s^[]{1,80})\](?!:)/gu;

/**
 * Reports marks of footnotes that have no text, and texts that no mark refers to. Only numbers, or any name in a file that has
 * footnotes, are marks: `[^a-z]` is a pattern.
 */
export function reportFootnotes(tree: Root, file: VFile): void {
  const defined = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  visit(tree, node => {
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    else if (node.type === 'footnoteDefinition' && !defined.has(node.identifier)) defined.set(node.identifier, node);
  });
  const reported = new Set<string>();
  visit(tree, 'text', node => {
    if (!node.value.includes('[^')) return;
    for (const [written, name = ''] of node.value.matchAll(mark)) {
      const isMark =
        /^\d{1,4}$/u.test(name) ||
        (defined.size > 0 && /^[\p{L}\p{N}_-]+$/u.test(name) && !/^[a-z\d]-[a-z\d]/iu.test(name));
      if (!isMark || reported.has(written) || isEscaped(node, written, file)) continue;
      reported.add(written);
      report(file, {
        rule: 'footnote',
        reason: say('The footnote {written} has no text; its mark is shown as written.', { written }),
        remedy: say('Write the text on a line of its own: `{written}: …`.', { written }),
        place: node,
      });
    }
  });
  for (const definition of defined.values()) {
    if (referred.has(definition.identifier)) continue;
    report(file, {
      rule: 'footnote',
      reason: say('Nothing refers to the footnote [^{what}].', { what: definition.label ?? definition.identifier }),
      remedy: say('Write its mark where it belongs, or delete it.'),
      place: definition,
    });
  }
}

function isEscaped({ position }: Text, written: string, file: VFile): boolean {
  if (!position) return false;
  return String(file).slice(position.start.offset, position.end.offset).includes(`\\${written}`);
}
