import type { Html, Paragraph, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { inline, mapLines } from './lines.js';

/** What flashcard plugins write into the notes. */
export const cardPlugin: Flavour<'card-plugin'> = {
  name: 'card-plugin',
  tools: ['Obsidian'],
  docs: 'what Spaced Repetition (`<!--SR:…-->`) and Obsidian_to_Anki (`<!--ID: …-->`, `TARGET DECK`, `FILE TAGS`) note for themselves is left out, but a `TARGET DECK` is the deck of the file; `START` … `END` is a card',
  examples: [
    {
      notes:
        'TARGET DECK: Java\n\nSTART\nBasic\nWhat is a heap?\nBack: A tree.\nTags: trees\n<!--ID: 1566052191670-->\nEND',
      question: '<p>What is a heap?</p>',
      answer: '<p>A tree.</p>',
    },
    {
      notes: 'START\nBasic\nWhat is a **heap**, in `Java`?\nBack: A `tree`, or *not*.\nEND',
      question: '<p>What is a <strong>heap</strong>, in <code>Java</code>?</p>',
      answer: '<p>A <code>tree</code>, or <em>not</em>.</p>',
    },
    {
      notes: 'STARTI [Basic] What is a **queue**? Back: A `line`. ENDI',
      question: '<p>What is a <strong>queue</strong>?</p>',
      answer: '<p>A <code>line</code>.</p>',
    },
    {
      notes: 'What is a stack?\n?\nLast in, first out. <!--SR:!2024-02-26,141,310-->',
      answer: '<p>Last in, first out.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [dropMarks] } });
  },
};

const empty = '<!-- -->';
const note = /^<!--\s*(?:SR:[!\d,.\-\s]*|(?:anki)?ID:\s*\d{10,}\s*)-->$/iu;

function dropMarks(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'html' && note.test(node.value.trim())) {
      // In a paragraph nothing of it stays; on its own it is a comment that says nothing.
      if (parent.type !== 'paragraph' && parent.type !== 'heading') node.value = empty;
      else return removeFrom(parent, index);
    }
    if (node.type !== 'paragraph') return undefined;
    // The comment with the id ends the paragraph above it.
    const above = parent.children[index - 1];
    const isEnd = above?.type === 'html' && above.value === empty && isLineEnd(node);
    const deck = isEnd ? undefined : takeLines(node);
    if (deck !== undefined) {
      const mark: Html = {
        type: 'html',
        value: empty,
        data: { deck },
        ...(node.position && { position: node.position }),
      };
      const rest = node.children.length > 0 ? [node] : [];
      (parent as Parents).children.splice(index, 1, mark as never, ...(rest as never[]));
      return [SKIP, index + 1 + rest.length];
    }
    if (!isEnd && node.children.length > 0) return undefined;
    (parent as Parents).children.splice(index, 1);
    return [SKIP, index];
  });
}

function removeFrom(parent: Parents, index: number): [typeof SKIP, number] {
  const before = parent.children[index - 1];
  parent.children.splice(index, 1);
  if (before?.type === 'text') before.value = before.value.replace(/[ \t\n]+$/u, '');
  return [SKIP, index];
}

function isLineEnd({ children: [first, ...others] }: Paragraph): boolean {
  return first?.type === 'text' && first.value === 'END' && others.length === 0;
}

/** @returns the deck that they name */
function takeLines(paragraph: Paragraph): string | undefined {
  const texts = paragraph.children.map(child => ('value' in child ? child.value : inline)).join('');
  if (!/^(?:TARGET DECK|FILE TAGS|START|STARTI |DELETE|ID: \d{10,})/mu.test(texts)) return undefined;
  const lines = texts.split('\n');
  const start = lines.indexOf('START');
  const back = lines.findIndex(line => line.startsWith('Back:'));
  const last = lines.indexOf('END', start);
  const end = last === -1 ? lines.length : last;
  const tags = tagLine(lines.find((line, at) => at > start && line.startsWith('Tags:')) ?? '');
  const isCard = start !== -1 && back > start + 2 && end > back;
  let deck: string | undefined;
  mapLines(paragraph, (line, index, nodes) => {
    const before = lines[index - 1];
    if (/^TARGET DECK(?::|$)/u.test(line) || before === 'TARGET DECK') {
      deck =
        textOf(nodes, { includeHtml: false })
          .replace(/^TARGET DECK:?/u, '')
          .trim() || deck;
      return undefined;
    }
    if (line === 'FILE TAGS') return undefined;
    if (line.startsWith('FILE TAGS:') || before === 'FILE TAGS') return tagLine(line);
    if (line === 'DELETE' || /^ID: \d{10,}$/u.test(line)) return undefined;
    const [, front, rear] = /^STARTI \[[^\]]+\] (.+?) Back: (.+?)(?: <!--.*-->)? ENDI$/u.exec(line) ?? [];
    if (front !== undefined) return `${front} :: ${rear}`;
    if (!isCard || index < start || index > end) return line;
    if (index === start || index === start + 1 || index === end || line === inline) return undefined;
    if (index === back - 1) return [line, '#card', tags].filter(Boolean).join(' ');
    if (index === back) return line.slice('Back:'.length).trim() || undefined;
    return line.startsWith('Tags:') ? undefined : line;
  });
  return deck;
}

/** `Tags: a b` as `#a #b`. */
function tagLine(line: string): string | undefined {
  const tags = line.replace(/^(?:FILE TAGS|Tags):/u, '').split(/[,\s]+/u);
  return (
    tags
      .filter(Boolean)
      .map(tag => `#${tag.replace(/^#/u, '')}`)
      .join(' ') || undefined
  );
}
