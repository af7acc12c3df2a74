import type { CardFaces } from './faces.js';
import { mapTemplate, parseTemplate, type TemplateNode } from './template.js';

/** The two sides of one template. */
export interface CardTemplate {
  front: TemplateNode[];
  back: TemplateNode[];
}

type Turn = (node: TemplateNode) => TemplateNode[];

/**
 * The sides of every template of both note types, derived from the two faces of a basic card so that one pair of files
 * serves them all. Each is wrapped in an element with the language: without it a phone may show Chinese text with
 * Japanese glyphs.
 * @param lang BCP 47 tag
 */
export function cardTemplates(faces: CardFaces, lang: string): { standard: CardTemplate[]; cloze: CardTemplate[] } {
  const front = wrap(parseTemplate(faces.front), lang);
  const back = wrap(parseTemplate(faces.back), lang);
  const reversed = mapTemplate(front, swap);
  return {
    standard: [
      { front, back },
      {
        front: [{ type: 'section', name: 'Reversed', negated: false, children: reversed }],
        back: mapTemplate(back, swap),
      },
    ],
    cloze: [{ front: mapTemplate(front, clozeBelow()), back: mapTemplate(back, gaps) }],
  };
}

function wrap(nodes: TemplateNode[], lang: string): TemplateNode[] {
  const tag = lang.replace(/[^A-Za-z0-9-]/gu, '');
  return [
    { type: 'text', value: `<div class="cardpress" lang="${tag}">\n` },
    ...nodes,
    { type: 'text', value: '\n</div>' },
  ];
}

const others: Record<string, string> = { Question: 'Answer', Answer: 'Question' };

/** Asks for the question. Nothing is typed here: the text to type belongs to the answer. */
const swap: Turn = node => {
  if (node.type === 'text') return [node];
  if (node.name === 'TypeIn') return node.type === 'section' && node.negated ? node.children : [];
  return [{ ...node, name: others[node.name] ?? node.name }];
};

/** Shows the text with its clozes hidden, or revealed in place of the answer. */
const gaps: Turn = node => {
  if (node.type === 'text') return [node];
  if (node.name === 'Reversed') return [];
  if (node.type === 'field' && node.name === 'TypeIn' && node.filters.includes('type'))
    return [{ type: 'field', name: 'Text', filters: ['type', 'cloze'] }];
  if (node.name !== 'Answer') return [node];
  return [{ ...node, name: 'Text', ...(node.type === 'field' && { filters: [...node.filters, 'cloze'] }) }];
};

/** Like `gaps`, but also puts the text below the first question: otherwise a front shows none. */
function clozeBelow(): Turn {
  let placed = false;
  return node => {
    if (placed || node.type !== 'field' || node.name !== 'Question') return gaps(node);
    placed = true;
    return [
      node,
      { type: 'text', value: '<div class="cloze-text">' },
      { type: 'field', name: 'Text', filters: ['cloze'] },
      { type: 'text', value: '</div>' },
    ];
  };
}
