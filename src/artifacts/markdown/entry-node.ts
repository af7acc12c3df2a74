import type { Heading, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Entry } from '../../bank/model.js';
import { tagsOf } from '../../bank/tags.js';
import { clozesIn, isAsked, withoutClozes } from '../../mdast/clozes/clozes.js';
import type { EntryNode, Flow } from '../../mdast/nodes.js';
import { isComment } from '../../questions/text/comments.js';

/**
 * A question or section of the bank as a node of the pipeline again, to be written on a page.
 *
 * @param ofPage the tags that the page gives to all that is on it
 */
export function entryNode(entry: Entry, ofPage: readonly string[][]): EntryNode {
  const { path } = entry;
  const tags = ownTags(entry).slice(ofPage.length);
  const shared = { path, changes: [], ...(tags.length > 0 && { tags }) };
  if (entry.type === 'section') {
    const { title, depth, content } = entry;
    const children = below(path.length + 1, content);
    return { type: 'section', title, depth: depth as 0 | Heading['depth'], ...shared, children };
  }
  const { id, label, kind, status, question, answer } = entry;
  const [front, back] = [question, answer].map(content =>
    below(path.length + 1, kind === 'cloze' ? content : withoutClozes(content)),
  ) as [Flow[], Flow[]];
  return {
    type: 'question',
    ...shared,
    id,
    ...(label !== undefined && { label }),
    ...((kind !== 'basic' || showsClozes([...front, ...back])) && { kind }),
    status,
    children: [
      { type: 'prompt', children: front },
      { type: 'answer', children: back },
    ],
  };
}

/** The tags of an entry without the one that its sections give it again. */
export function ownTags({ tags, path, fileTitle }: Entry): string[][] {
  const derived = tagsOf([], path, fileTitle).map(tag => tag.join('::'));
  return tags.filter(tag => !derived.includes(tag.join('::')));
}

/** Whether code shows how cloze deletions are written, and might be taken for some. */
function showsClozes(content: Flow[]): boolean {
  return clozesIn(content, () => true).gaps.some(isAsked);
}

/**
 * A copy of content without its comments, whose headings are below that of its entry.
 *
 * @param rank of the entry's heading
 */
function below(rank: number, content: readonly Flow[]): Flow[] {
  const children = structuredClone([...content]);
  const root: Nodes = { type: 'root', children };
  visit(root, (node, index, parent) => {
    if (!isComment(node) || node.data?.blockId !== undefined || index === undefined) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
  const headings: Heading[] = [];
  visit(root, 'heading', heading => {
    headings.push(heading);
  });
  const by = Math.max(0, rank + 1 - Math.min(...headings.map(({ depth }) => depth)));
  for (const heading of headings) heading.depth = Math.min(6, heading.depth + by) as Heading['depth'];
  return children;
}
