import type { Nodes } from 'mdast';
import { withoutInvisible } from '../../language/invisible.js';

const space =
  /&(?:nbsp|ensp|emsp|emsp1[34]|thinsp|hairsp|numsp|puncsp|zwn?j|zerowidthspace|nobreak|shy|[lr]rm|#0*(?:160|173|819[2-9]|820[0-7]|8239|8287|8288|12288|65279)|#x0*(?:a0|ad|200[0-9a-f]|202f|205f|2060|3000|feff));/giu;

/** The text of HTML without tags, comments and what nobody sees, such as `&nbsp;`. */
export function seenInHtml(html: string): string {
  return withoutInvisible(html.replace(/<!--[\s\S]*?-->|<[^<>]*>/gu, ' ').replace(space, ' '));
}

/** Whether a block is a paragraph in which there is nothing to be seen: breaks, tags, marks of no width. */
export function isUnseen(node: Nodes): boolean {
  if (node.type === 'html')
    return (
      seenInHtml(node.value) === '' && !/<(?:img|svg|video|audio|iframe|object|embed|table|input)\b/iu.test(node.value)
    );
  if (node.type === 'text') return withoutInvisible(node.value) === '';
  if (node.type === 'break') return true;
  return (
    /^(?:paragraph|strong|emphasis|delete)$/u.test(node.type) && 'children' in node && node.children.every(isUnseen)
  );
}
