import type { Paragraph, PhrasingContent } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import type { Found } from '../dialects/dialect.js';
import { boldNameOf } from '../text/bold-names.js';
import { isFileName } from '../text/file-names.js';
import { paragraphOf, sliceText } from '../text/lines.js';
import { namesPrompts } from '../text/question-names.js';
import type { Source } from '../text/source.js';
import { explanation, promptLists as thresholds } from '../thresholds.js';
import { below } from './announced-sections.js';
import { contentBlocks, isOnlyLink } from './content-blocks.js';
import { questionOf } from './entries.js';
import { withGluedLists } from './glued-lists.js';
import { lookOf } from './level.js';
import { explains, type Item, itemsIn, listed } from './list-items.js';
import { nameIn } from './name-lines.js';
import type { Names } from './named-lists.js';
import type { Scope } from './scopes.js';

/**
 * Makes questions of what stands below a heading that says that it is asked in interviews (`## Frequently asked`), whatever it says:
 * lists of short tasks and topics, below names of their own (`**System design**`), and a remark at most. A link behind an arrow leads
 * to the answer. The title of a file may tell what its headings are about.
 */
export function settlePrompts(scopes: Scope[], { modes }: Names): Scope[] {
  const title = scopes.find(({ heading }) => heading);
  return scopes.map(scope => {
    if (!scope.heading || scope.item || scope === title || lookOf(scope) === 2) return scope;
    return namesPrompts(textOf(scope.heading)) ? (withPrompts(withGluedLists(scope, modes)) ?? scope) : scope;
  });
}

function withPrompts(scope: Scope): Scope | undefined {
  const { nodes, source } = scope;
  const lists = nodes.filter(({ type }) => type === 'list');
  const items = lists.flatMap(list => tasksIn(list, source) ?? []);
  if (items.length < thresholds.least || lists.some(list => !tasksIn(list, source))) return undefined;
  // A line above the only list introduces it.
  const isName = (node: Flow | undefined) =>
    nameIn(node) !== undefined && (lists.length > 1 || (node !== undefined && boldNameOf(node) !== undefined));
  const last = nodes.findLastIndex(({ type }) => type === 'list');
  // What stands behind a rule takes leave of the readers.
  const end = nodes.findIndex(({ type }, index) => type === 'thematicBreak' && index > last);
  const all: Found[] = [];
  let said = 0;
  for (const [index, node] of nodes.entries()) {
    const tasks = tasksIn(node, source);
    if (tasks) {
      const name = isName(nodes[index - 1]) ? nodes[index - 1] : undefined;
      if (name) all.pop();
      const parts = partsOf(tasks, source);
      all.push({ ...below(name, listed([node], parts, new Map())), isAnnounced: true });
      continue;
    }
    all.push(node);
    const isAbove = isName(node) && nodes[index + 1]?.type === 'list';
    if (contentBlocks([node], source).length === 0 || isAbove || (end !== -1 && index > end)) continue;
    if (node !== nodes.find(one => contentBlocks([one], source).length > 0)) return undefined;
    if (node.type !== 'paragraph' && node.type !== 'blockquote') return undefined;
    said += textOf(node).length;
  }
  return said < explanation ? { ...scope, found: all } : undefined;
}

/** The items of a list, if all are lines that only name what is asked. */
function tasksIn(node: Flow, source: Source): Item[] | undefined {
  if (node.type !== 'list') return undefined;
  const items = itemsIn([node]);
  const isTask = ({ node: { checked, children }, first, text }: Item) => {
    if (!first || children.length > 1 || typeof checked === 'boolean' || isOnlyLink(first)) return false;
    const asked = textOf(apart(first, source).asked).trim();
    return (
      asked !== '' && !isFileName(asked) && asked.length <= thresholds.longest && (asked !== text || !explains(text))
    );
  };
  return items.length === node.children.length && items.every(isTask) ? items : undefined;
}

/** The words of a task, and the link behind an arrow. */
function apart({ children }: Paragraph, source: Source): { asked: PhrasingContent[]; link: PhrasingContent[] } {
  const at = children.findIndex(({ type }) => type === 'link' || type === 'linkReference');
  const before = children[at - 1];
  const end = before?.type === 'text' ? before.value.search(arrow) : -1;
  if (before?.type !== 'text' || end === -1 || at < children.length - 1) return { asked: children, link: [] };
  return { asked: [...children.slice(0, at - 1), sliceText(before, 0, end, source)], link: children.slice(at) };
}

const arrow = /\s*(?:→|⇒|➡️?|-+>|=>)\s*$/u;

/** The questions of tasks. Of a link to another note, a card would show the words only: it stays text of the section. */
function partsOf(tasks: Item[], source: Source): (QuestionNode | Flow)[] {
  const elsewhere: Flow[] = [];
  const questions = tasks.map(({ first, label }) => {
    const { asked, link } = first ? apart(first, source) : { asked: [], link: [] };
    const answer = link.length > 0 ? [paragraphOf(link, source)] : [];
    const isElsewhere = link.some(leadsToNote);
    if (isElsewhere) elsewhere.push(...answer);
    return questionOf({ words: asked, answer: isElsewhere ? [] : answer, source, label });
  });
  return [...elsewhere, ...questions];
}

function leadsToNote(node: PhrasingContent): boolean {
  return node.type === 'link' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/iu.test(node.url);
}
