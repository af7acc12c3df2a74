import type { ListItem, Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import './data.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** `- TODO …` in an outline of Logseq. */
export const logseqTask: Flavour<'logseq-task'> = {
  name: 'logseq-task',
  tools: ['Logseq'],
  docs: '`- TODO …`, `- DOING …`, `- DONE …` in an outline, which has properties, block references or `#card`, become check boxes',
  examples: [
    {
      notes: '## What is an index?\n\n- TODO add an example\n  collapsed:: true\n- NOW Makes queries fast.',
      answer:
        '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled> add an example</li>\n<li class="task-list-item"><input type="checkbox" disabled> Makes queries fast.</li>\n</ul>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [checkTasks] } });
  },
};

const mark = /^(TODO|DOING|DONE|NOW|LATER|WAITING|WAIT|IN-PROGRESS)[ \t]+(?:\[#[ABC]\][ \t]+)?(?=\S)/u;

function checkTasks(tree: Root): undefined {
  for (const node of tree.children) {
    if (node.type === 'list' && isOutline(node)) visit(node, 'listItem', check);
  }
}

function isOutline(list: Nodes): boolean {
  let found = list.data?.isOutline === true;
  visit(list, node => {
    if (node.type === 'embed' && node.shows.kind !== 'note') found = true;
    if (node.type === 'text' && /#card\s*$/u.test(node.value)) found = true;
  });
  return found;
}

function check(item: ListItem): void {
  const [first] = item.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const state = text?.type === 'text' ? mark.exec(text.value) : null;
  if (text?.type !== 'text' || !state) return;
  text.value = text.value.slice(state[0].length);
  item.checked = state[1] === 'DONE';
}
