import type { Image, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isRemote, recordingOf } from './path.js';

/** What Anki itself has for a sound. */
const anki = /\[sound:([^[\]\n]{1,300})\]/giu;

/**
 * Makes pictures of the sounds and films that notes write in other ways, so that they are found like these: Anki's
 * `[sound:a.mp3]`, and links to such files, whose text stays. Returns the first kind with its text, which is shown if there
 * is no such file.
 */
export function readSounds(tree: Root, file: VFile): Map<Image, Text> {
  const typed = new Map<Image, Text>();
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'link' && !isRemote(node.url) && recordingOf(node.url)) {
      const { url, position } = node;
      const image: Image = { type: 'image', url, alt: '', ...(position && { position }) };
      const before: PhrasingContent[] =
        node.children.length > 0 ? [...node.children, { type: 'text', value: ' ' }] : [];
      parent.children.splice(index, 1, ...(before as never[]), image as never);
      return [SKIP, index + before.length + 1];
    }
    if (node.type === 'link' && isRemote(node.url) && recordingOf(node.url)) {
      const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
      const isSound = before?.type === 'text' && /\[sound:$/iu.test(before.value) && !isEscaped(before, file);
      if (!isSound || after?.type !== 'text' || !after.value.startsWith(']')) return;
      const place = node.position && { position: node.position };
      const image: Image = { type: 'image', url: node.url, alt: '', ...place };
      before.value = before.value.slice(0, -'[sound:'.length);
      after.value = after.value.slice(1);
      typed.set(image, { type: 'text', value: `[sound:${node.url}]`, ...place });
      parent.children[index] = image as never;
      return;
    }
    if (node.type !== 'text' || !/\[sound:/iu.test(node.value) || isEscaped(node, file)) return;
    const nodes = partsOf(node, typed);
    (parent as Parent).children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
  return typed;
}

function partsOf(text: Text, typed: Map<Image, Text>): PhrasingContent[] {
  const { value, position } = text;
  const place = position && { position };
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: url = '', index } of value.matchAll(anki)) {
    if (!recordingOf(url)) continue;
    if (index > end) nodes.push({ type: 'text', value: value.slice(end, index), ...place });
    const image: Image = { type: 'image', url: url.trim(), alt: '', ...place };
    typed.set(image, { type: 'text', value: whole, ...place });
    nodes.push(image);
    end = index + whole.length;
  }
  return end < value.length ? [...nodes, { type: 'text', value: value.slice(end), ...place }] : nodes;
}

/** Whether the notes escape the bracket with a backslash, which the parser has removed. */
function isEscaped({ position }: Text, file: VFile): boolean {
  return position !== undefined && /\\\[sound:/iu.test(String(file).slice(position.start.offset, position.end.offset));
}
