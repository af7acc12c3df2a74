import type { Definition, FootnoteDefinition, Image, Link, Node, Paragraph, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../diagnostics/missing-plugin.js';
import type { AnswerNode, PromptNode, SectionNode } from '../mdast/nodes.js';
import { reportFootnotes } from './footnotes.js';

/**
 * Makes every question self-contained: reference links and images become inline ones, and the definition of a footnote
 * moves to the prompt, answer or section that refers to it, wherever in the file it was written. One without a text, and a
 * text without a mark, are reported.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkReferences() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkReferences');
    reportFootnotes(tree, file);
    defineInline(tree);
    const { links, footnotes } = takeDefinitions(tree);
    if (links.size > 0) inlineReferences(tree, links);
    if (footnotes.size > 0) placeFootnotes(tree, footnotes);
  };
}

export const step = {
  name: 'references',
  after: ['as-written'],
  plugin: remarkReferences,
} as const;

/** Footnotes that are written where they are referred to become definitions, which are placed below like all others. */
function defineInline(tree: Root): void {
  const names = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => void names.add(identifier));
  let count = 0;
  const unused = (): string => {
    do count += 1;
    while (names.has(`inline-${count}`));
    return `inline-${count}`;
  };
  visit(tree, node => {
    if (node.type !== 'prompt' && node.type !== 'answer' && node.type !== 'section') return;
    const definitions: FootnoteDefinition[] = [];
    const takeFrom = (holder: PromptNode | AnswerNode | SectionNode | FootnoteDefinition): void =>
      visit(holder as Parent as Root, 'inlineFootnote', (footnote, index, parent) => {
        if (!parent || index === undefined) return;
        const identifier = unused();
        const place = footnote.position && { position: footnote.position };
        const text: Paragraph = { type: 'paragraph', children: footnote.children, ...place };
        (parent as Parent).children[index] = { type: 'footnoteReference', identifier, label: identifier, ...place };
        definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children: [text], ...place });
        return SKIP;
      });
    takeFrom(node as PromptNode | AnswerNode | SectionNode);
    // One may stand in another.
    for (const definition of definitions) takeFrom(definition);
    (node as AnswerNode).children.push(...definitions);
    return SKIP;
  });
}

function takeDefinitions(tree: Root) {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  visit(tree, 'footnoteReference', node => void referred.add(node.identifier));
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'definition') {
      if (!links.has(node.identifier)) links.set(node.identifier, node);
    } else if (node.type === 'footnoteDefinition' && referred.has(node.identifier)) {
      // A second definition of the same name is unused and stays where it is.
      if (footnotes.has(node.identifier)) return;
      footnotes.set(node.identifier, node);
    } else return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return { links, footnotes };
}

function inlineReferences(tree: Root, links: Map<string, Definition>): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !parent || index === undefined) return;
    const definition = links.get(node.identifier);
    if (!definition) return;
    const { url, title = null } = definition;
    const { position } = node;
    const inline: Image | Link =
      node.type === 'imageReference'
        ? { type: 'image', url, title, alt: node.alt ?? '' }
        : { type: 'link', url, title, children: node.children };
    if (position) inline.position = position;
    (parent as Parent).children[index] = inline;
  });
}

function placeFootnotes(tree: Root, footnotes: Map<string, FootnoteDefinition>): void {
  visit(tree, node => {
    if (node.type !== 'prompt' && node.type !== 'answer' && node.type !== 'section') return;
    const holder = node as PromptNode | AnswerNode | SectionNode;
    const placed = new Set<string>();
    // A footnote may refer to another: added content is searched as well.
    for (const child of holder.children) {
      for (const identifier of referencesIn(child)) {
        const definition = footnotes.get(identifier);
        if (!definition || placed.has(identifier)) continue;
        placed.add(identifier);
        holder.children.push(structuredClone(definition));
      }
    }
    return SKIP;
  });
}

function referencesIn(node: Node): string[] {
  const identifiers: string[] = [];
  visit(node as Root, 'footnoteReference', reference => void identifiers.push(reference.identifier));
  return identifiers;
}
