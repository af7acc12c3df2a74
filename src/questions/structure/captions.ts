import type { Heading } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isLanguage } from '../text/illustrations.js';
import { captions as thresholds } from '../thresholds.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';
import type { SharedNames } from './shared-names.js';

/**
 * The scopes of a file without those of headings that only say in which language the code below them is: `## Python` above code, more
 * than once in the file. They stand at any level, so what is below them goes on with the heading above them; what is known stays.
 */
export function withoutCaptions(scopes: Scope[], shared: SharedNames | undefined): Scope[] {
  const [before, first, ...rest] = scopes;
  if (!before) return scopes;
  const captions = [...(contentBlocks(before.nodes, before.source).length > 0 && first ? [first] : []), ...rest].filter(
    scope => captionsCode(scope) && !shared?.isKnown(textOf(scope.heading)),
  );
  const counts = new Map<string, number>();
  for (const { heading } of captions) counts.set(textOf(heading), (counts.get(textOf(heading)) ?? 0) + 1);
  const are = new Set(captions.filter(({ heading }) => (counts.get(textOf(heading)) ?? 0) >= thresholds.least));
  if (are.size === 0) return scopes;
  const kept: Scope[] = [];
  for (const scope of scopes) {
    const above = kept.at(-1);
    if (!above || !scope.heading || !are.has(scope)) kept.push({ ...scope });
    else {
      // Nothing within an answer is as high as what asks for it.
      const depth = Math.min((above.heading?.depth ?? 1) + 1, 6) as Heading['depth'];
      const caption = { ...scope.heading, depth };
      above.nodes = [...above.nodes, caption, ...scope.nodes];
      above.found = [...above.found, caption, ...scope.found];
    }
  }
  return kept;
}

/** Whether a heading is the name of a language, with code right below it. */
function captionsCode({ heading, item, nodes, source }: Scope): boolean {
  if (!heading || item || !isLanguage(textOf(heading))) return false;
  const [first] = contentBlocks(nodes, source);
  return first !== undefined && isCode(first);
}

/** Whether a block is code, or a line of it in marks for that. */
function isCode(node: Flow): boolean {
  if (node.type !== 'paragraph') return node.type === 'code';
  return node.children.every(one => one.type === 'inlineCode' || (one.type === 'text' && one.value.trim() === ''));
}
