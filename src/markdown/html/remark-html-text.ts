import type { Html, Root } from 'mdast';
import type { Parser, Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { htmlBeforeHeading } from './before-heading.js';
import { htmlHeading } from './heading.js';
import { limitHtmlScans } from './limit-scans.js';
import { partNeighbours } from './neighbours.js';
import { readLine } from './read-line.js';
import { putBack, withStandIns } from './stand-in.js';

const parts = new WeakMap<object, Parser>();

/**
 * A remark plugin: tags that a text talks about are text, and HTML that is never closed swallows nothing; see
 * `openingsOf` and `isWord`. Has to come before plugins that change the tree.
 */
export default function remarkHtmlText(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), htmlHeading, htmlBeforeHeading, limitHtmlScans()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { transforms: [transform] }];
  const { parser } = this;
  if (!parser) return;
  const whole: Parser = (text, file) => parser(withStandIns(text), file);
  parts.set(whole, parser as Parser);
  this.parser = whole;
}

/** A processor's parser for a part of a text in which the stand-ins are set. */
export function partParserOf({ parser }: Processor): Parser | undefined {
  return parser && (parts.get(parser) ?? (parser as Parser));
}

/** Browsers read `<image src="a.png">` as a picture; the element of that name in drawings has no `src`. */
function asImages(node: Html): void {
  node.value = node.value.replace(/<image(?=\s[^<>]*\bsrc\s*=)/giu, '<img');
}

function transform(tree: Root): undefined {
  visit(tree, putBack);
  visit(tree, 'html', asImages);
  partNeighbours(tree);
  visit(tree, node => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') readLine(node);
  });
}
