import { htmlTagNames } from 'html-tag-names';
import type { Code, Html, Nodes, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { requireQuestions } from '../../diagnostics/missing-plugin.js';
import { report } from '../../diagnostics/report.js';
import { optionalEnd, outOfPlace, voids } from '../../markdown/html/names.js';
import { say } from '../../say/say.js';
import { type Tag, tagsOf } from './tags.js';

const known = new Set(htmlTagNames);

/** Elements that run, draw or describe a document: no artifact shows them. */
const left = new Set('script style template noscript title link meta base iframe object embed canvas svg'.split(' '));

/** Elements that are nothing without an attribute. */
const bare = new Set(['img', 'link', 'meta', 'base']);

const blockParents = new Set(['answer', 'prompt', 'section', 'blockquote', 'listItem', 'footnoteDefinition']);

/** The end of a paragraph that nothing opened, at the end of a line; what browsers take for a break, on a line of its own. */
const stray = /^<\/(?:p|br)\s*>(?=[ \t]*(?:\n|<|$))/iu;

/** Browsers break the line here. */
const strayBreak = /^<\/br\s*>/iu;

/** Where HTML is part of a line. */
const lines = new Set(['paragraph', 'heading', 'tableCell']);

interface Place {
  parent: Parent;
  /** The paragraph, heading or cell around it. */
  line?: object;
}

/**
 * Turns text that only looks like HTML into text, so that it is not dropped: names that do not exist in HTML
 * (`List<String>`), and tags without their partner (`the <div> tag`). What a single line says was decided when it was
 * parsed; this is about HTML between blocks. Reports elements that are left out.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkHtml() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkHtml');
    visit(tree, node => {
      if (node.type !== 'prompt' && node.type !== 'answer' && node.type !== 'section') return;
      showInstructions(node as Parent);
      const places = placesIn(node);
      const tags = new Map<Html, Tag[]>();
      for (const tag of tagsOf(places.keys(), html => places.get(html)?.line)) {
        const own = tags.get(tag.node);
        if (own) own.push(tag);
        else tags.set(tag.node, [tag]);
      }
      const pieces = [...places.keys()];
      const order = new Map(pieces.map((html, index) => [html, index]));
      for (const [html, own] of tags) {
        const next = (order.get(html) ?? 0) + 1;
        const { parent, line } = places.get(html) as Place;
        for (const tag of own) {
          if (isText(tag) || tag.isClosing) continue;
          if (isLeftOut(tag, pieces.slice(next, next + mostSources))) reportLeftOut(tag, file);
        }
        const texts = own.filter(isText);
        const [first] = texts;
        if (!first) continue;
        if (!line && first.start === 0 && isUnclosed(first)) reportUnclosed(first, file);
        makeText(html, parent, texts);
      }
      return SKIP;
    });
  };
}

export const step = {
  name: 'html',
  after: ['as-written'],
  plugin: remarkHtml,
} as const;

/**
 * Whether no artifact shows an element: one that does more than show something, or a player without a file.
 *
 * @param after the HTML behind its node
 */
function isLeftOut({ name, node, start }: Tag, after: Html[]): boolean {
  if (name !== 'audio' && name !== 'video') return left.has(name);
  const [player = ''] = [node, ...after]
    .map(({ value }, index) => (index === 0 ? value.slice(start) : value))
    .join('')
    .split(`</${name}`, 1);
  return !/<(?:audio|video|source)\b[^<>]{0,1000}\ssrc\s*=/iu.test(player);
}

/** How many pieces of HTML a player may consist of: its sources, and its end. */
const mostSources = 5;

function placesIn(root: Nodes): Map<Html, Place> {
  const places = new Map<Html, Place>();
  visitParents(root, 'html', (html, ancestors) => {
    const line = ancestors.findLast(({ type }) => lines.has(type));
    places.set(html, { parent: ancestors.at(-1) as Parent, ...(line && { line }) });
  });
  return places;
}

function isText({ name, isMatched, isDrawn, isSelfClosed, attributes }: Tag): boolean {
  if (!isMatched) return true;
  if (isDrawn) return false;
  if (!known.has(name)) return true;
  if (name === 'img') return !/\bsrc(?:set)?\s*=/iu.test(attributes);
  if (name === 'input') return !/\bcheckbox\b/iu.test(attributes);
  if (bare.has(name)) return attributes === '';
  const isSingle = voids.has(name) || optionalEnd.has(name);
  return isSelfClosed && !isSingle && (attributes === '' || outOfPlace.has(name));
}

/** Whether a block begins with a tag that was to be closed; a sentence about tags does not. */
function isUnclosed({ node, name, isClosing, isMatched }: Tag): boolean {
  return !isMatched && !isClosing && known.has(name) && /^<[^<>]*>\s*(?:<|\n|$)/u.test(node.value);
}

/** A block of another language, as `<?php … ?>`, is code. */
function showInstructions(root: Parent): void {
  visit(root, 'html', (html, index, parent) => {
    const language = /^<(?:\?(\w*)|!\[CDATA\[)/iu.exec(html.value);
    if (!language || !parent || index === undefined || lines.has(parent.type)) return;
    const { value, position } = html;
    const lang = language[1]?.toLowerCase() || null;
    const code: Code = { type: 'code', lang, value, ...(position && { position }) };
    (parent as Parent).children[index] = code;
  });
}

function makeText(html: Html, parent: Parent, tags: Tag[]): void {
  if (!blockParents.has(parent.type) && tags.length === 1 && tags[0]?.start === 0) {
    const { value, position } = html;
    const index = parent.children.indexOf(html as never);
    parent.children[index] = { type: 'text', value, ...(position && { position }) };
    return;
  }
  for (const { start } of tags.toReversed()) {
    const rest = html.value.slice(start);
    // Left behind by an editor.
    const isAlone = html.value.slice(0, start).split('\n').at(-1)?.trim() === '';
    if (stray.test(rest) && (isAlone || !strayBreak.test(rest))) {
      html.value = html.value.slice(0, start) + rest.replace(stray, '');
      continue;
    }
    if (strayBreak.test(rest)) {
      html.value = html.value.slice(0, start) + rest.replace(strayBreak, '<br>');
      continue;
    }
    html.value = `${html.value.slice(0, start)}&lt;${html.value.slice(start + 1)}`;
  }
}

function reportUnclosed({ node, name }: Tag, file: VFile): void {
  report(file, {
    rule: 'unclosed',
    reason: say('This `<{name}>` is never closed and is shown as text.', { name }),
    remedy: say('Close it, or write `<{name}>` in backticks.', { name }),
    place: node,
  });
}

function reportLeftOut({ node, name }: Tag, file: VFile): void {
  report(file, {
    rule: 'html-left-out',
    reason: say('<{name}> is left out: cards and the sheet only show text, pictures, tables and formulas.', { name }),
    remedy: say('Write its content as text or as a picture; to show the tag itself, write `<{name}>` in backticks.', {
      name,
    }),
    place: node,
  });
}
