import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textContent } from 'hast-util-to-string';
import type { Break, PhrasingContent } from 'mdast';

/** Converts a piece of HTML such as a summary to mdast, with its code, emphasis, links and line breaks. */
export function phrasingOf(html: string): PhrasingContent[] {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html } as unknown as ElementContent] }) as Root;
  return tidy(tree.children.flatMap(wordsOf));
}

/** Where a block in the HTML starts or ends. */
const line: Break = { type: 'break' };

function wordsOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'text')
    return [{ type: 'text', value: node.value.replace(/[ \t]+/gu, ' ').replace(/ ?\n[ \n]*/gu, '\n') }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(wordsOf);
  switch (node.tagName) {
    case 'code':
    case 'tt':
    case 'kbd':
      return [{ type: 'inlineCode', value: textContent(node) }];
    case 'strong':
    case 'b':
      return children.length > 0 ? [{ type: 'strong', children }] : [];
    case 'em':
    case 'i':
      return children.length > 0 ? [{ type: 'emphasis', children }] : [];
    case 'br':
      return [{ type: 'break' }];
    case 'img':
      return [{ type: 'image', url: attribute(node, 'src'), alt: attribute(node, 'alt') }];
    case 'audio':
    case 'video':
      return [{ type: 'image', url: attribute(node, 'src'), alt: '' }];
    case 'a':
      if (attribute(node, 'href') === '') return children;
      return [{ type: 'link', title: null, url: attribute(node, 'href'), children }];
    case 'ol':
      return [
        line,
        ...node.children
          .filter(child => child.type === 'element')
          .flatMap((item, index) => [{ type: 'text' as const, value: `${index + 1}. ` }, ...inItem(item), line]),
      ];
    case 'ul':
    case 'li':
    case 'p':
    case 'div':
    case 'blockquote':
    case 'tr':
      return [line, ...children, line];
    default:
      return children;
  }
}

/** The words of an item, whose number stands on its first line. */
function inItem(item: Element): PhrasingContent[] {
  const words = wordsOf(item);
  const start = words.findIndex(node => node !== line && !(node.type === 'text' && node.value.trim() === ''));
  return start === -1 ? [] : words.slice(start);
}

function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/** Merges adjacent text nodes, and trims white space at both ends and around blocks. */
function tidy(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node === line) {
      if (last?.type === 'text') last.value = last.value.trimEnd();
      if (last !== line && last !== undefined) joined.push(line);
    } else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || last !== line) joined.push(node);
    else if (node.value.trim() !== '') joined.push({ ...node, value: node.value.trimStart() });
  }
  if (joined.at(-1) === line) joined.pop();
  const [first, last] = [joined[0], joined.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return joined.flatMap((node): PhrasingContent[] => {
    if (node === line) return [{ type: 'break' }];
    return node.type !== 'text' || node.value !== '' ? [node] : [];
  });
}
