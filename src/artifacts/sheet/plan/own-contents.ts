import type { Link, List, ListItem } from 'mdast';
import type { Section } from '../../../bank/model.js';

/** Whether a section is only a list of links to what stands in its own file, which the contents of the sheet list with page numbers. */
export function isOwnContents({ content, source }: Section): boolean {
  return content.length > 0 && content.every(block => block.type === 'list' && isLinkList(block, source.file));
}

function isLinkList({ children }: List, file: string): boolean {
  return children.every(item => isLinkItem(item, file));
}

function isLinkItem({ children }: ListItem, file: string): boolean {
  return children.every(block => {
    if (block.type === 'list') return isLinkList(block, file);
    if (block.type !== 'paragraph') return false;
    const said = block.children.filter(node => node.type !== 'text' || node.value.trim() !== '');
    return said.length > 0 && said.every(node => node.type === 'link' && isWithin(node, file));
  });
}

function isWithin({ url, data }: Link, file: string): boolean {
  return url.startsWith('#') || data?.note?.file === file;
}
