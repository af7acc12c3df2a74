import type { Heading, Html, Paragraph, Parents, TableCell, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

/** A paragraph, a heading or a cell. */
export type Line = Paragraph | Heading | TableCell;

/** Raw HTML in a line, and where it stands in the line's text. */
export interface Place {
  node: Html;
  parent: Parents;
  from: number;
  to: number;
}

/** A line with its HTML as text, and the places of that. */
export interface FlatLine {
  text: string;
  places: Place[];
}

export function flatLineOf(line: Line): FlatLine {
  const places: Place[] = [];
  let text = '';
  visitParents(line, (node, ancestors) => {
    if (node.type === 'break') text += '\n';
    else if (node.type === 'image') text += `\u{FFFC}${textOf(node)}`;
    else if (node.type === 'html') {
      places.push({
        node,
        parent: ancestors.at(-1) as Parents,
        from: text.length,
        to: text.length + node.value.length,
      });
      text += node.value;
    } else if ('value' in node) text += (node as Text).value;
  });
  return { text, places };
}
