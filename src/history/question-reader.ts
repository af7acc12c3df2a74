import type { Heading, Root, RootContent } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { asWritten } from '../bank/as-written.js';
import type { Config } from '../config/schema.js';
import { dropControls } from '../markdown/limits/controls.js';
import { refuseDepth } from '../markdown/limits/depth.js';
import { markdown } from '../markdown/markdown.js';
import { ChunkParser } from '../markdown/segments/chunks.js';
import type { Flow, FrontMatter, Kind, QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import remarkHtml from '../normalise/html/html.js';
import remarkCards from '../questions/cards.js';
import remarkClozeLinks from '../questions/cloze-links.js';
import { codeClozes, hasClozeInText } from '../questions/clozes/in-code.js';
import { type Found, questionsIn } from '../questions/dialects/dialect.js';
import { withoutDrawing } from '../questions/drawings.js';
import { cardsIn, notAsked } from '../questions/front-cards/cards.js';
import { isDeckMark, isFrontMatter, readFrontMatter } from '../questions/front-matter.js';
import remarkIgnore from '../questions/ignore.js';
import type { Known } from '../questions/memory/known.js';
import { remember } from '../questions/memory/remember.js';
import type { PartNames } from '../questions/part-names.js';
import type { Classified } from '../questions/structure/classify.js';
import { Gatherer, type Makes, making } from '../questions/structure/gatherer.js';
import { nameOf } from '../questions/structure/name.js';
import { type Find, findIn, type Scope, scopesOf } from '../questions/structure/scopes.js';
import { settle } from '../questions/structure/settle.js';
import { sharedNames } from '../questions/structure/shared-names.js';
import { unique } from '../questions/text/tag-lines.js';

/** What identity needs to know about a question and its place. */
export interface ReadQuestion {
  /** As in the notes, before anything is normalised; without its label. */
  question: string;
  answer: string;
  /** Titles of the enclosing sections, outermost first. */
  path: string[];
  /** The file's own title. */
  title?: string;
  kind: Kind;
  explicitId?: string;
  /** Tags of its own and of the sections around it. */
  tags?: string[][];
  label?: string;
  /** The words of its heading or item alone, without options and the like that belong to the question; see `Known`. */
  words: string;
  /** The line it starts on. */
  line: number;
}

/** The questions of a file. */
export interface FileQuestions {
  questions: ReadQuestion[];
  /** Tags that the file gives to all its questions. */
  tags?: string[][];
  /** The words of its headings and items that are not questions but might be known ones. */
  others: string[];
}

/** The part of a question that its own blocks determine. */
interface Own extends Pick<ReadQuestion, 'question' | 'answer' | 'words'> {
  kind?: Kind;
  id?: string;
  tags?: string[][];
  label?: string;
  /** Whether it has cloze deletions outside of code, and ones in code that are meant if the file has some. */
  clozes?: 'text' | 'code';
}

/** A question's blocks and what was derived from them. */
interface Memo {
  blocks: Flow[];
  hasRules: boolean;
  counts: boolean;
  /** Its number, if it starts a list item. */
  label: string | undefined;
  own: Own;
}

export type QuestionReaderOptions = Pick<Config, 'sections' | 'dialects' | 'flavours'>;

/**
 * Reads the questions of many versions of files, each time only what is new; they are the questions that the pipeline
 * finds, in its order. Nothing is normalised.
 */
export class QuestionReader {
  private readonly parser: ChunkParser;
  private readonly fronts = new WeakMap<RootContent, FrontMatter>();
  private readonly cards = new WeakMap<RootContent, QuestionNode[]>();
  private readonly texts: ReturnType<typeof markdown>;
  private readonly found = new WeakMap<Flow, { nodes: Flow[]; found: Found[] }>();
  private readonly headings = new WeakMap<Heading, Memo>();
  private readonly items = new WeakMap<QuestionNode, Own>();

  constructor(readonly options: QuestionReaderOptions) {
    this.parser = new ChunkParser(options.flavours);
    this.texts = markdown(options.flavours).freeze();
  }

  /**
   * The questions of one version of a file; a draft has none, nor does a rejected file.
   *
   * @param text its text, with `\n` line endings
   * @param known what is known about its questions
   * @param parts how the names of its headings recur in the files beside it
   */
  read(path: string, text: string, known?: Known, parts?: PartNames): FileQuestions {
    if (refuseDepth(new VFile({ path }), text)) return { questions: [], others: [] };
    const { nodes, lineOf } = this.parser.parse(text);
    dropControls(nodes, text);
    const front = this.frontOf(nodes[0], path);
    if (front.draft) return { questions: [], others: [] };
    const { sections, dialects } = this.options;
    const written = nodes.filter(node => !isFrontMatter(node) && !isDeckMark(node));
    const blocks = withoutDrawing(written, front);
    const options = { more: sections, modes: dialects, shared: sharedNames(parts, known, sections) };
    const found = scopesOf(blocks, this.parser.sources, dialects, this.find);
    const scopes = settle(found, { ...options, path, title: front.title });
    const { classified } = remember(scopes, options, known);
    const title = nameOf(scopes, classified, front.title);
    const made = new Map<QuestionNode, Own>();
    const gatherer = new Gatherer(scopes, classified, this.makesFor(made));
    for (const scope of scopes) gatherer.add(scope);
    const gathered = gatherer.complete().flatMap(entry => (entry.type === 'question' ? [entry] : []));
    const ownIn = (entry: QuestionNode) => made.get(entry) ?? this.ownOf(entry);
    const asked = gathered.map(entry => ownIn(entry).words);
    const entries = [...notAsked(this.cardsOf(nodes[0]), asked), ...gathered];
    const owns = entries.map(ownIn);
    const hasClozes = owns.some(({ clozes }) => clozes === 'text');
    const questions = entries.map((entry, index) => {
      const { question, answer, words, kind, id, label, clozes, tags: own = [] } = owns[index] as Own;
      const line = entry.position ? lineOf(entry.position.start) : 1;
      const one: ReadQuestion = {
        question,
        answer,
        words,
        path: entry.path,
        kind: kind ?? front.card ?? (clozes === 'code' && hasClozes ? 'cloze' : 'basic'),
        line,
      };
      if (title !== undefined) one.title = title;
      if (id !== undefined) one.explicitId = id;
      if (label !== undefined) one.label = label;
      const all = unique([...(entry.tags ?? []), ...own]);
      if (all.length > 0) one.tags = all;
      return one;
    });
    const { tags = [] } = front;
    return { questions, ...(tags.length > 0 && { tags }), others: othersIn(scopes, classified) };
  }

  private frontOf(first: RootContent | undefined, path: string): FrontMatter {
    if (!first || !isFrontMatter(first)) return {};
    let front = this.fronts.get(first);
    if (!front) {
      const tree: Root = { type: 'root', children: [first] };
      readFrontMatter(tree, new VFile({ path }));
      front = tree.data?.frontMatter ?? {};
      this.fronts.set(first, front);
    }
    return front;
  }

  private cardsOf(first: RootContent | undefined): QuestionNode[] {
    if (!first || this.options.dialects['front-matter'] === 'off') return [];
    const known = this.cards.get(first) ?? cardsIn([first], this.parser.sources, text => this.texts.parse(text));
    this.cards.set(first, known);
    return known;
  }

  private readonly find: Find = (nodes, used, source) => {
    const [first] = nodes;
    if (!first) return [];
    const known = this.found.get(first);
    if (known && isSame(known.nodes, nodes)) return known.found;
    const found = findIn(nodes, used, source);
    this.found.set(first, { nodes: [...nodes], found });
    return found;
  };

  /**
   * Turns headings into nodes without content and, next to them, what identity needs to know, once for the same blocks.
   */
  private makesFor(made: Map<QuestionNode, Own>): Makes {
    const opened = new Map<QuestionNode, { scope: Scope; heading: Heading; counts: boolean }>();
    return {
      open(scope, heading, counts) {
        const { position } = heading;
        const question: QuestionNode = {
          type: 'question',
          path: [],
          changes: [],
          children: [
            { type: 'prompt', children: [] },
            { type: 'answer', children: [] },
          ],
          ...(position && { position: { ...position } }),
        };
        opened.set(question, { scope, heading, counts });
        return question;
      },
      splitAnswer: (stub, blocks, hasRules) => {
        const { scope, heading, counts } = opened.get(stub) as NonNullable<ReturnType<typeof opened.get>>;
        const memo = this.headings.get(heading);
        if (
          memo &&
          memo.hasRules === hasRules &&
          memo.label === scope.item?.label &&
          memo.counts === counts &&
          isSame(memo.blocks, blocks)
        ) {
          made.set(stub, memo.own);
          return;
        }
        const question = making.open(scope, heading, counts);
        making.splitAnswer(question, structuredClone(blocks), hasRules);
        const own = ownOf(question);
        this.headings.set(heading, { blocks, hasRules, counts, label: scope.item?.label, own });
        made.set(stub, own);
      },
    };
  }

  private ownOf(item: QuestionNode): Own {
    const known = this.items.get(item) ?? ownOf({ ...structuredClone(item), tags: [] });
    this.items.set(item, known);
    return known;
  }
}

function othersIn(scopes: Scope[], { verdicts, groups }: Classified): string[] {
  return scopes.flatMap(scope => {
    const { kind, reason } = verdicts.get(scope) ?? {};
    const own = scope.heading && kind !== 'question' ? [textOf(scope.heading).trim()] : [];
    const isInAnswer = kind === 'question' || reason === 'in-question';
    const items = scope.found.flatMap(one =>
      one.type === 'group' && (isInAnswer || !groups.get(one)?.isQuestion)
        ? questionsIn(one).map(({ children: [prompt] }) => textOf(prompt.children[0]).trim())
        : [],
    );
    return [...own, ...items];
  });
}

/** As in the pipeline; see `pipelineFor`. */
const cards = unified().use(remarkIgnore).use(remarkHtml).use(remarkClozeLinks).use(remarkCards).freeze();

function ownOf(question: QuestionNode): Own {
  const texts = asWritten(question);
  const words = textOf(question.children[0].children[0]).trim();
  cards.runSync({ type: 'root', children: [question] }, new VFile());
  const { kind, id, label, tags } = question;
  const clozes = clozesOf(question);
  return {
    ...texts,
    words,
    ...(kind !== undefined && { kind }),
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
    ...(clozes !== undefined && { clozes }),
    ...(tags && tags.length > 0 && { tags }),
  };
}

function clozesOf(question: QuestionNode): Own['clozes'] {
  if (hasClozeInText(question)) return 'text';
  return codeClozes(question, { hasClozes: true, wanted: question.kind })?.isMeant ? 'code' : undefined;
}

function isSame(a: Flow[], b: Flow[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
