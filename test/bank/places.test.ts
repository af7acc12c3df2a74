import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import type { FileDrafts } from '../../src/bank/drafts.js';
import { dropPlaces } from '../../src/bank/places.js';
import { question, section } from '../support/bank.js';

it('keeps the places that a finding may point to, and no others', () => {
  const asked = question({ question: 'What is $x$?', answer: 'A *number*,\n\nas in [a note](b.md).\n\n$$\ny\n$$' });
  const text = section({
    title: 'Points',
    content: '- ![p](p.png)\n\n<img src="q.png">\n\n```\ncode\n```\n\n```mermaid\na\n```',
  });
  const drawn = text.content.find(node => node.type === 'code' && node.lang === 'mermaid') as Code;
  drawn.data = { media: 'a.svg' };
  dropPlaces({ path: 'a.md', title: undefined, decisions: [], entries: [asked, text] } satisfies FileDrafts);
  const placed: string[] = [];
  const children = [...asked.question, ...asked.answer, ...text.content];
  visit({ type: 'root', children }, node => {
    if ('position' in node && node.position !== undefined) placed.push(node.type);
  });
  expect(placed).toEqual(['paragraph', 'inlineMath', 'paragraph', 'link', 'math', 'list', 'image', 'html', 'code']);
});
