import type { Nodes, Paragraph, Parent } from 'mdast';
import { flatten, isBreak, type Sentence } from './sentences.js';

/**
 * Removes the text of sentences from their paragraphs; nodes left empty are removed too, up to the enclosing list or block
 * quote.
 */
export function cut(sentences: Sentence[]): void {
  const byParagraph = new Map<Paragraph, Sentence[]>();
  for (const sentence of sentences) {
    const own = byParagraph.get(sentence.paragraph);
    if (own) own.push(sentence);
    else byParagraph.set(sentence.paragraph, [sentence]);
  }
  for (const [paragraph, own] of byParagraph) {
    cutFrom(
      paragraph,
      own.sort((a, b) => a.start - b.start),
    );
    const lineage: Nodes[] = [...((own[0]?.ancestors ?? []) as Nodes[]), paragraph];
    for (let index = lineage.length - 1; index > 0; index--) {
      const node = lineage[index] as Parent;
      if (node.children.length > 0) break;
      const parent = lineage[index - 1] as Parent;
      parent.children.splice(parent.children.indexOf(node as never), 1);
    }
  }
}

/** @param sentences in order; none is in another */
function cutFrom(paragraph: Paragraph, sentences: Sentence[]): void {
  let next = 0;
  for (const { node, start: offset } of flatten(paragraph).leaves) {
    const { value } = node;
    const end = offset + value.length;
    while ((sentences[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    let kept = '';
    let at = 0;
    for (let index = next; (sentences[index]?.start ?? Number.POSITIVE_INFINITY) < end; index++) {
      const sentence = sentences[index] as Sentence;
      kept += value.slice(at, Math.max(sentence.start - offset, 0));
      at = sentence.end - offset;
    }
    node.value = kept + value.slice(at);
  }
  prune(paragraph);
  trimEdges(paragraph);
}

/** Drops text, emphasis and links that are now empty. */
function prune(parent: Parent): void {
  parent.children = parent.children.filter(child => {
    if (child.type === 'text') return child.value !== '';
    if (!('children' in child)) return true;
    prune(child);
    return child.children.length > 0;
  });
}

/** Drops breaks and spaces at both ends of a paragraph, which would be written out as escapes. */
function trimEdges(parent: Parent): void {
  const blank = (node: Parent['children'][number] | undefined) =>
    (node && isBreak(node)) || (node?.type === 'text' && node.value.trim() === '');
  while (blank(parent.children[0])) parent.children.shift();
  while (blank(parent.children.at(-1))) parent.children.pop();
  const [first, last] = [parent.children[0], parent.children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
}
