import type { Html, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

const opening = /^<a(?:\s+(?:name|id|class)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))+\s*>$/iu;
const whole = /^<a(?:\s+(?:name|id|class)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))+\s*(?:\/>|>\s*<\/a\s*>)$/iu;

/** `<a name="…"></a>`. */
export const anchors: Flavour<'anchors'> = {
  name: 'anchors',
  tools: ['Yuque', 'Typora', 'GitHub'],
  docs: '`<a name="x"></a>`: an anchor without words is left out',
  examples: [
    {
      notes: '## <a name="q1"></a>1. What is a stack?\n\nLast in, first out.',
      question: '<p>What is a stack?</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [drop] } });
  },
};

function drop(tree: Root): undefined {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const count = size(node, parent, index);
    if (count === 0) return;
    parent.children.splice(index, count);
    const [first] = parent.children as PhrasingContent[];
    if (index === 0 && first?.type === 'text') first.value = first.value.trimStart();
    if (index === 0 && first?.type === 'text' && first.value === '') parent.children.shift();
    return [SKIP, index];
  });
  // What held nothing else, or comments, is no paragraph.
  visit(tree, 'paragraph', ({ children }: Paragraph, index, parent) => {
    const comments = children.filter(node => node.type === 'html' && node.value.startsWith('<!--')) as Html[];
    if (comments.length < children.length || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...comments);
    return [SKIP, index + comments.length];
  });
}

/** Of how many nodes an anchor consists that starts with this one. */
function size({ value }: Html, parent: Parents, index: number): number {
  if (whole.test(value.trim())) return 1;
  const next = parent.children[index + 1];
  return opening.test(value) && next?.type === 'html' && /^<\/a\s*>$/iu.test(next.value) ? 2 : 0;
}
