import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import './data.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { mapLines } from './lines.js';

/** `key:: value` of Logseq, and what it notes about tasks. */
export const logseqProperty: Flavour<'logseq-property'> = {
  name: 'logseq-property',
  tools: ['Logseq'],
  docs: '`id::`, `collapsed::`, `card-…::` and other properties of a block or page, `SCHEDULED:`, `DEADLINE:` and `:LOGBOOK:` are left out; `tags:: a, b` becomes the line `#a #b`',
  examples: [
    {
      notes:
        'alias:: DB\ntags:: db\n\n- ## What is an index? #card\n  id:: 63f1a2b3-0000-4000-8000-000000000001\n  card-repeats:: 2\n\t- Makes queries fast.\n\t  collapsed:: true',
      question: '<p>What is an index?</p>',
      answer: '<ul>\n<li>Makes queries fast.</li>\n</ul>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [dropProperties] } });
  },
};

/** Keys that only Logseq and its plugins write. */
const own =
  /^(?:id:: [\da-f-]{36}|collapsed:: (?:true|false)|heading:: (?:true|false|\d)|(?:card-[a-z-]+|logseq\.[\w.-]+|(?:created|updated)-at|query-[a-z-]+|ls-type|hl-[a-z-]+|background-(?:color|image)|template-including-parent|exclude-from-graph-view)::(?: .*|))$/iu;
/** Keys that are Logseq's if all lines around them are properties. */
const shared =
  /^(?:id|alias|aliases|title|type|tags|deck|template|icon|public|filters|file|file-path|collapsed)::(?: |$)/iu;
const property = /^[\p{L}\d][\p{L}\p{N}_./-]*::(?: |$)/u;
const time = /^(?:SCHEDULED|DEADLINE): <[^<>]+>$/u;

function dropProperties(tree: Root): undefined {
  for (const node of tree.children) {
    let isOutline = false;
    visit(node, 'paragraph', (paragraph, index, parent) => {
      const owner = parent?.type === 'listItem' ? parent : paragraph;
      if (!dropFrom(paragraph, owner, parent?.type === 'listItem')) return undefined;
      isOutline = true;
      if (paragraph.children.length > 0 || !parent || index === undefined) return undefined;
      (parent as Parents).children.splice(index, 1);
      return [SKIP, index];
    });
    if (isOutline) node.data = { ...node.data, isOutline };
  }
  tree.children = tree.children.filter(node => node.type !== 'paragraph' || node.children.length > 0);
}

/** @returns whether something was left out */
function dropFrom(paragraph: Paragraph, owner: Nodes, isInList: boolean): boolean {
  const texts = paragraph.children.map(child => ('value' in child ? child.value : '')).join('');
  if (!/::|(?:SCHEDULED|DEADLINE): <|:LOGBOOK:/u.test(texts)) return false;
  const lines = texts.split('\n');
  const isPage = lines.every(line => property.test(line)) && lines.some(line => shared.test(line) || own.test(line));
  const isOwn = isPage || (isInList && lines.some(line => own.test(line)));
  let isLog = false;
  return mapLines(paragraph, line => {
    if (line === ':LOGBOOK:') isLog = true;
    if (isLog) {
      if (line === ':END:') isLog = false;
      return undefined;
    }
    if (time.test(line)) return undefined;
    const isKnown = own.test(line) || (isOwn && (isPage ? property : shared).test(line));
    if (!isKnown) return line;
    const [, key = '', value = ''] = /^(.+?)::\s*(.*)$/u.exec(line) ?? [];
    if (key.toLowerCase() === 'id' && value !== '') owner.data = { ...owner.data, blockId: value };
    return key.toLowerCase() === 'tags' ? tagLine(value) : undefined;
  });
}

/** `a, [[b c]], #d` as `#a #[[b c]] #d`. */
function tagLine(value: string): string | undefined {
  const tags = value
    .split(/[,，]/u)
    .map(tag => tag.trim().replace(/^#?(?:\[\[(.*)\]\])?/u, '$1'))
    .filter(Boolean);
  return tags.length === 0 ? undefined : tags.map(tag => (/\s/u.test(tag) ? `#[[${tag}]]` : `#${tag}`)).join(' ');
}
