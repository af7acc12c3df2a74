import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { clozeBrace } from '../../mdast/cloze.js';

// What Anki acts on wherever it stands in a field: sound and speech, a box to type in, LaTeX.
const command = String.raw`\[(?=sound:|anki:|\[type:|latex\]|\$\$?\])`;
const commands = new RegExp(command, 'giu');
const commandsAndMath = new RegExp(String.raw`${command}|\\(?=[([])`, 'giu');
// The marks of cloze deletions are for the text: in an attribute they would tear the element apart.
const attributeMarks = new RegExp(`${commandsAndMath.source}|${clozeBrace}`, 'giu');
// Stands for "&#" until the HTML is written, which would escape the ampersand. No text holds a NUL once it is clean,
// and the writer gives an attribute's as a reference of its own.
const reference = '\0';
const writtenReference = '&#x0;';

/**
 * Breaks up what the notes say that Anki would act on, so that it is shown as it was written: by an empty element in
 * text, which stops MathJax as well; in a formula by one that MathJax reads over; in an attribute by a reference.
 * Works in place; `restoreReferences` has to have the last word on the HTML.
 */
export function escapeAnkiSyntax(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      escapeAttributes(node);
      if (!isMath(node)) return;
      node.children = node.children.flatMap((child): ElementContent[] =>
        child.type === 'text' ? broken(child, commands, 'wbr') : [child],
      );
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) return;
    const nodes = broken(node, commandsAndMath, 'span');
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

/** Finishes HTML that was written from an escaped tree. */
export function restoreReferences(html: string): string {
  return html.replaceAll(writtenReference, '&#');
}

function escapeAttributes(node: Element): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value === 'string') {
      node.properties[name] = clean(value).replace(attributeMarks, mark => `${reference}${mark.charCodeAt(0)};`);
    }
  }
}

// Anki parts fields by a control character, so that none may stand in one.
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\0-\x08\v\f\x0e-\x1f]/gu, '');
}

export function isMath({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('math');
}

/** The text with an empty element in each match, after its first character. */
function broken({ value }: Text, pattern: RegExp, tagName: string): (Text | Element)[] {
  const text = clean(value);
  const cuts = [...text.matchAll(pattern)].map(match => match.index + 1);
  return [0, ...cuts].flatMap((start, place): (Text | Element)[] => {
    const piece: Text = { type: 'text', value: text.slice(start, cuts[place]) };
    return place === 0 ? [piece] : [{ type: 'element', tagName, properties: {}, children: [] }, piece];
  });
}
