import type { Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import type { Decision } from '../mdast/decision.js';
import type { EntryNode, QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { capitalised } from '../say/lists.js';
import { say } from '../say/say.js';
import { reportDrawing, withoutDrawing } from './drawings.js';
import { explain, explainCards } from './explain.js';
import { cardsIn, notAsked } from './front-cards/cards.js';
import { isFrontMatter } from './front-matter.js';
import { reportLongAnswers } from './long-answers.js';
import type { Known } from './memory/known.js';
import { remember } from './memory/remember.js';
import { type Reliance, spotsOf } from './memory/spots.js';
import { reportNotAsked } from './not-asked.js';
import type { PartNames } from './part-names.js';
import { emptyHeadingsIn } from './structure/empty-headings.js';
import { Gatherer } from './structure/gatherer.js';
import { nameOf } from './structure/name.js';
import { type Modes, scopesOf } from './structure/scopes.js';
import { settle } from './structure/settle.js';
import { sharedNames } from './structure/shared-names.js';
import { questionsToMarkdown } from './to-markdown.js';
import { reportUnasked } from './unasked-text.js';

export interface QuestionsOptions {
  /** Additional headings that are not questions, besides 要点, Summary and the like. */
  sections?: string[];
  /** Dialects that are switched on or off; the others are detected. */
  dialects?: Modes;
  /** The known questions of a file: they stay questions unless the notes say otherwise. */
  known?: Known | ((file: VFile) => Known | undefined);
  /** How the names of a file's headings recur in the files beside it; see `recurringIn`. */
  parts?: PartNames | ((file: VFile) => PartNames | undefined);
}

declare module 'vfile' {
  interface DataMap {
    /** What the file's questions owe to what is known about them. */
    reliance: Reliance;
  }
}

/**
 * Collects headings and the content that belongs to them into `question` and `section` nodes, which become the root's
 * only children, together with what dialects find; the file's own title goes to `root.data.title`. Headings above the
 * questions become their `path`, headings below them stay inside the answer. A section without text has no node if its
 * title is in such a path. The reason for each decision goes to `root.data.decisions`. `remark-stringify` writes the
 * nodes as notes again (`questionsToMarkdown`).
 */
export default function remarkQuestions(
  this: Processor,
  { sections = [], dialects = {}, known, parts }: QuestionsOptions = {},
) {
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), questionsToMarkdown()];
  return (tree: Root, file: VFile): undefined => {
    const written = tree.children.filter(node => !isFrontMatter(node));
    const nodes = withoutDrawing(written, tree.data?.frontMatter);
    if (tree.data?.frontMatter?.drawing) reportDrawing(tree, file);
    reportEmptyHeadings(nodes, file);
    const title = tree.data?.frontMatter?.title;
    const before = typeof known === 'function' ? known(file) : known;
    const shared = sharedNames(typeof parts === 'function' ? parts(file) : parts, before, sections);
    const options = { more: sections, modes: dialects, shared };
    const scopes = settle(scopesOf(nodes, String(file), dialects), { ...options, path: file.path ?? '', title });
    const remembered = remember(scopes, options, before);
    const { classified, alone } = remembered;
    file.data.reliance = {
      lookedUp: shared?.lookedUp ?? new Map(),
      ...(classified === alone && { spots: spotsOf(scopes, alone) }),
    };
    const name = nameOf(scopes, classified, title);
    const decisions = explain(scopes, remembered);
    for (const decision of decisions) if (decision.rule === 'known') reportKept(decision, file);
    const named = reportNotAsked(scopes, classified, file);
    const gatherer = new Gatherer(scopes, classified);
    for (const scope of scopes) gatherer.add(scope);
    const entries = gatherer.complete();
    const asked = entries.flatMap(entry => (entry.type === 'question' ? textOf(entry.children[0].children[0]) : []));
    const cards =
      dialects['front-matter'] === 'off'
        ? []
        : notAsked(
            cardsIn(tree.children, String(file), text => this.parse(text) as Root),
            asked,
          );
    const all = withCards(entries, cards, name);
    tree.children = all;
    reportUnasked(all, scopes, classified, named, file);
    reportLongAnswers(tree.children, file);
    tree.data = {
      ...tree.data,
      decisions: [...explainCards(cards), ...decisions],
      ...(name !== undefined && { title: name }),
    };
  };
}

/** The cards of the front matter stand before the first question, but below what introduces the file. */
function withCards(entries: EntryNode[], cards: QuestionNode[], name: string | undefined): EntryNode[] {
  const doesIntroduce = (entry: EntryNode) =>
    entry.type === 'section' && (entry.depth === 0 || (entry.title === name && entry.path.length === 0));
  const above = entries.findIndex(entry => !doesIntroduce(entry));
  const at = above === -1 ? entries.length : above;
  return [...entries.slice(0, at), ...cards, ...entries.slice(at)];
}

export const step = {
  name: 'questions',
  // It may contain the file's title.
  after: ['front-matter'],
  plugin: remarkQuestions,
  options: ({ config: { sections, dialects }, known, parts }: Run): QuestionsOptions => ({
    sections,
    dialects,
    known: file => known?.(file.path),
    parts: file => parts?.(file.path),
  }),
} as const;

/** The part of a run that it needs. */
interface Run {
  config: { sections: string[]; dialects: Modes };
  known: ((path: string) => Known | undefined) | undefined;
  parts: ((path: string) => PartNames | undefined) | undefined;
}

function reportKept({ text, why, change, position }: Decision, file: VFile): void {
  report(file, {
    rule: 'kept-question',
    reason: say('"{text}" stays a question: {why}.', { text, why }),
    remedy: say('{change}; `<!-- card -->` below a heading confirms that it is a question.', {
      change: capitalised(change),
    }),
    place: position,
  });
}

function reportEmptyHeadings(nodes: RootContent[], file: VFile): void {
  const [first, ...others] = emptyHeadingsIn(nodes);
  if (!first) return;
  report(file, {
    rule: 'empty-heading',
    reason: say('This heading has no words{others}; the text below it belongs to what is above it.', {
      others: others.length > 0 ? say(', nor have {count} more', { count: others.length }) : '',
    }),
    remedy: say('Write its words, or delete it.'),
    place: first,
  });
}
