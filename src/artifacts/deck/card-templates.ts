import { labelsFor } from '../../render/labels.js';
import type { CardFaces } from './faces.js';
import { reversedIs } from './reversed.js';
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
  const [front, back] = [parseTemplate(faces.front), parseTemplate(faces.back)];
  const sides = (one: TemplateNode[], other: TemplateNode[]) => ({ front: wrap(one, lang), back: wrap(other, lang) });
  const reversed = sides([...mapTemplate(front, swap), ...switchedOff(lang)], mapTemplate(back, swap));
  return {
    standard: [
      sides(front, back),
      {
        front: [{ type: 'section', name: 'Reversed', negated: false, children: reversed.front }],
        back: reversed.back,
      },
    ],
    cloze: [sides(mapTemplate(front, clozeBelow()), mapTemplate(back, clozeText))],
  };
}

/**
 * Says that the notes no longer ask in reverse: no import takes a reader's card away, and without anything in `Reversed` it
 * would be due with a blank front. The rule that hides it elsewhere stands here, since a project may bring its own style.
 */
function switchedOff(lang: string): TemplateNode[] {
  return [
    { type: 'text', value: '\n<p class="switched-off reversed-' },
    { type: 'field', name: 'Reversed', filters: [] },
    {
      type: 'text',
      value: `">${labelsFor(lang).switchedOff}</p><style>.reversed-${reversedIs.on} { display: none }</style>`,
    },
  ];
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

/** Shows the text with the cloze deletions hidden, or revealed, where the answer was. */
const clozeText: Turn = node => {
  if (node.type === 'text') return [node];
  if (node.name === 'Reversed') return [];
  if (node.type === 'field' && node.name === 'TypeIn' && node.filters.includes('type'))
    return [{ type: 'field', name: 'Text', filters: ['type', 'cloze'] }];
  if (node.name !== 'Answer') return [node];
  return [{ ...node, name: 'Text', ...(node.type === 'field' && { filters: [...node.filters, 'cloze'] }) }];
};

/** As `clozeText`, and puts the text below the first question: a front shows none otherwise. */
function clozeBelow(): Turn {
  let placed = false;
  return node => {
    if (placed || node.type !== 'field' || node.name !== 'Question') return clozeText(node);
    placed = true;
    return [
      node,
      { type: 'text', value: '<div class="cloze-text">' },
      { type: 'field', name: 'Text', filters: ['cloze'] },
      { type: 'text', value: '</div>' },
    ];
  };
}
