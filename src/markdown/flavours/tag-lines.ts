import type { Heading, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** Lines that name the tags of a note in words. */
export const tagLines: Flavour<'tag-lines'> = {
  name: 'tag-lines',
  tools: ['HackMD', 'Notion'],
  docs: '``###### tags: `a` `b` ``, and a paragraph of `Tags: a, b` among other properties that Notion exports (`Created: …`): the line `#a #b`, so the tags of what stands above it; the other properties are left out',
  examples: [
    {
      notes: '## What is a heap?\n\nTags: jvm, Memory\nCreated: January 5, 2024 9:30 AM\n\nA tree.',
      answer: '<p>A tree.</p>',
    },
    {
      notes: '# Java\n\n###### tags: `jvm`\n\n## What is a heap?\n\nA tree.',
      question: '<p>What is a heap?</p>',
      answer: '<p>A tree.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [readTags] } });
  },
};

const headed = /^tags?[ \t]*[:：]/iu;
const tags = /^(?:tags?|标签|multi-select|topics?|keywords)[ \t]*[:：][ \t]*(.+)$/iu;
const property = /^[\p{L}\p{N}][\p{L}\p{N} _/-]{0,30}[:：](?: .*)?$/u;
/** What Notion writes below the title of each page of a database. */
const own =
  /^(?:created(?: (?:time|by|at))?|last edited(?: (?:time|by))?|status|url|date|created on|due(?: date)?|assign(?:ee)?|priority|创建时间|创建日期|上次编辑时间|最后编辑时间|状态|日期)[ \t]*[:：]/iu;

function readTags(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const line =
      node.type === 'heading' ? headedTags(node) : node.type === 'paragraph' ? propertyTags(node) : undefined;
    if (line === undefined) return;
    const { position } = node;
    const place = position && { position };
    parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: line, ...place }], ...place };
  });
}

/** A heading of the lowest rank with tags, each in backticks. */
function headedTags(heading: Heading): string | undefined {
  if (heading.depth < 5 || !headed.test(textOf(heading))) return undefined;
  const code = heading.children.flatMap(child => (child.type === 'inlineCode' ? [child.value] : []));
  const rest = textOf(heading).replace(headed, '');
  return lineOf(code.length > 0 ? code : rest.split(/[,，、\s]+/u));
}

function propertyTags({ children }: Paragraph): string | undefined {
  if (children.some(({ type }) => type !== 'text' && type !== 'link')) return undefined;
  const lines = textOf({ type: 'paragraph', children }).split('\n');
  if (!lines.every(line => property.test(line.trim())) || !lines.some(line => own.test(line))) return undefined;
  const found = lines.flatMap(line => tags.exec(line)?.[1]?.split(/[,，、]/u) ?? []);
  return lineOf(found);
}

function lineOf(names: string[]): string | undefined {
  const line = names
    .map(name => name.trim().replace(/^#/u, ''))
    .filter(Boolean)
    .map(name => (/^[\p{L}\p{N}_/+-]+$/u.test(name) ? `#${name}` : `#[[${name.replace(/[[\]]/gu, '')}]]`))
    .join(' ');
  return line === '' ? undefined : line;
}
