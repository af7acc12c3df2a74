import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { clozeBrace } from '../../mdast/cloze.js';

// Text that Anki interprets anywhere in a field: sound and speech, input boxes, LaTeX.
const command = String.raw`\[(?=sound:|anki:|\[type:|latex\]|\$\$?\])`;
const commands = new RegExp(command, 'giu');
const commandsAndMath = new RegExp(String.raw`${command}|\\(?=[([])`, 'giu');
// The marks of cloze deletions are for the text: in an attribute they would tear the element apart.
const attributeMarks = new RegExp(`${commandsAndMath.source}|${clozeBrace}`, 'giu');
const clozeAttributeMarks = new RegExp(`${attributeMarks.source}|:(?=:)`, 'giu');
// Placeholder for "&#" until the HTML is written, which would escape the ampersand. Sanitised text contains no NUL, and
// the writer turns one in an attribute into a character reference.
const reference = '\0';
const writtenReference = '&#x0;';

/**
 * Breaks up text from the notes that Anki would interpret, so that it is shown as written: in text by an empty element,
 * which stops MathJax as well; in a formula by one that MathJax ignores; in an attribute by a character reference.
 * Works in place; the HTML must be passed through `restoreReferences` last.
 *
 * @param isCloze whether a `::` in an attribute would begin the hint of a cloze deletion
 */
export function escapeAnkiSyntax(tree: Root, isCloze = false): void {
  joinTexts(tree);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      escapeAttributes(node, isCloze ? clozeAttributeMarks : attributeMarks);
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

/** Texts with nothing between them, which would stand in different nodes with half of a mark each. */
function joinTexts(tree: Root): void {
  visit(tree, ['root', 'element'], node => {
    const { children } = node as Root | Element;
    for (let index = 1; index < children.length; ) {
      const [last, child] = [children[index - 1], children[index]];
      if (last?.type === 'text' && (child?.type === 'text' || child?.type === 'comment')) {
        if (child.type === 'text') last.value += child.value;
        children.splice(index, 1);
      } else index += 1;
    }
  });
}

/** Finishes HTML that was written from an escaped tree. */
export function restoreReferences(html: string): string {
  return html.replaceAll(writtenReference, '&#');
}

function escapeAttributes(node: Element, marks: RegExp): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value === 'string') {
      node.properties[name] = clean(value).replace(marks, mark => `${reference}${mark.charCodeAt(0)};`);
    }
  }
}

// Anki separates fields with a control character, so fields must not contain any.
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\0-\x08\v\f\x0e-\x1f]/gu, '');
}

export function isMath({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('math');
}

/** The text with an empty element inserted into each match, after its first character. */
function broken({ value }: Text, pattern: RegExp, tagName: string): (Text | Element)[] {
  const text = clean(value);
  const cuts = [...text.matchAll(pattern)].map(match => match.index + 1);
  return [0, ...cuts].flatMap((start, place): (Text | Element)[] => {
    const piece: Text = { type: 'text', value: text.slice(start, cuts[place]) };
    return place === 0 ? [piece] : [{ type: 'element', tagName, properties: {}, children: [] }, piece];
  });
}
