import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { asWritten } from '../bank/as-written.js';
import type { Config } from '../config/schema.js';
import remarkHtml from '../normalise/html/html.js';
import remarkCards from '../questions/cards.js';
import remarkFrontMatter from '../questions/front-matter.js';
import remarkGapLinks from '../questions/gap-links.js';
import remarkIgnore from '../questions/ignore.js';
import type { Known } from '../questions/memory/known.js';
import { remember } from '../questions/memory/remember.js';
import type { Flow, FrontMatter, Kind, QuestionNode } from '../questions/nodes.js';
import { Gatherer, type Makes, making } from '../questions/structure/gatherer.js';
import { nameOf } from '../questions/structure/name.js';
import { type Scope, scopesOf } from '../questions/structure/scopes.js';
import { refuseDepth } from '../source/limits/depth.js';
import { type Chunk, ChunkParser, type PlacedChunk } from '../source/segments/chunks.js';
import { foldedSpans } from './folded.js';

/** What identity has to know of a question, and where it stands. */
export interface ReadQuestion {
  /** As the notes have it, before anything is normalised; without its label. */
  question: string;
  answer: string;
  /** Titles of the sections around it, outermost first. */
  path: string[];
  /** The file's own title. */
  title?: string;
  kind: Kind;
  explicitId?: string;
  label?: string;
  /** The words of its heading or item alone, without options and the like that belong to it; see `Known`. */
  words: string;
  /** The line that it begins on. */
  line: number;
}

/** What of a question its own blocks tell. */
interface Own extends Pick<ReadQuestion, 'question' | 'answer' | 'words'> {
  kind?: Kind;
  id?: string;
  label?: string;
}

/** A question's blocks and what was made of them. */
interface Memo {
  blocks: Flow[];
  hasRules: boolean;
  chapters: boolean;
  own: Own;
}

export type QuestionReaderOptions = Pick<Config, 'sections' | 'dialects'>;

/**
 * Reads the questions of many versions of files, each time only what it has not seen; the questions are those that the
 * pipeline finds, in its order. Nothing is normalised.
 */
export class QuestionReader {
  private readonly parser = new ChunkParser();
  private readonly scopes = new WeakMap<Chunk, Scope[]>();
  private readonly fronts = new WeakMap<Chunk, FrontMatter>();
  private readonly headings = new WeakMap<Scope, Memo>();
  private readonly items = new WeakMap<QuestionNode, Own>();

  constructor(private readonly options: QuestionReaderOptions) {}

  /**
   * The questions of one version of a file; a draft has none, nor has one that is refused.
   *
   * @param text its text, with `\n` at the ends of lines
   * @param known what is known of its questions from before
   */
  read(path: string, text: string, known?: Known): ReadQuestion[] {
    if (refuseDepth(new VFile({ path }), text)) return [];
    const chunks = this.parser.parse(text, foldedSpans);
    const front = this.frontOf(chunks[0]?.chunk, path);
    if (front.draft) return [];
    const lines = new Map<Scope, number>();
    const scopes = chunks.flatMap(placed => this.scopesIn(placed, lines));
    const { sections, dialects } = this.options;
    const { classified } = remember(scopes, { more: sections, modes: dialects }, known);
    const title = nameOf(scopes, classified, front.title);
    const made = new Map<QuestionNode, Own>();
    const gatherer = new Gatherer(scopes, classified, this.makesFor(made));
    for (const scope of scopes) gatherer.add(scope);
    return gatherer.finish().flatMap(entry => {
      if (entry.type !== 'question') return [];
      const scope = gatherer.scopes.get(entry);
      const { question, answer, words, kind, id, label } = made.get(entry) ?? this.ownOf(entry);
      return {
        question,
        answer,
        words,
        path: entry.path,
        ...(title !== undefined && { title }),
        kind: kind ?? front.card ?? 'basic',
        ...(id !== undefined && { explicitId: id }),
        ...(label !== undefined && { label }),
        line: (entry.position?.start.line ?? 1) + ((scope && lines.get(scope)) ?? 0),
      };
    });
  }

  private frontOf(chunk: Chunk | undefined, path: string): FrontMatter {
    if (chunk?.nodes[0]?.type !== 'yaml') return {};
    let front = this.fronts.get(chunk);
    if (!front) {
      const tree: Root = { type: 'root', children: chunk.nodes.slice(0, 1) };
      remarkFrontMatter()(tree, new VFile({ path }));
      front = tree.data?.frontMatter ?? {};
      this.fronts.set(chunk, front);
    }
    return front;
  }

  /** The scopes of a chunk. Only in the first one text can stand above the first heading. */
  private scopesIn({ chunk, line }: PlacedChunk, lines: Map<Scope, number>): Scope[] {
    let scopes = this.scopes.get(chunk);
    if (!scopes) {
      const nodes = chunk.nodes.filter((node: RootContent) => node.type !== 'yaml');
      const all = scopesOf(nodes, chunk.text, this.options.dialects);
      scopes = all.filter(({ heading, nodes }) => heading || nodes.length > 0);
      this.scopes.set(chunk, scopes);
    }
    for (const scope of scopes) lines.set(scope, line);
    return scopes;
  }

  /** Makes of headings nodes that hold nothing, and beside them what identity has to know, once for the same blocks. */
  private makesFor(made: Map<QuestionNode, Own>): Makes {
    const opened = new Map<QuestionNode, { scope: Scope; make: () => QuestionNode; chapters: boolean }>();
    return {
      open(scope, heading, chapters) {
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
        opened.set(question, { scope, make: () => making.open(scope, heading, chapters), chapters });
        return question;
      },
      finish: (stub, blocks, hasRules) => {
        const { scope, make, chapters } = opened.get(stub) as NonNullable<ReturnType<typeof opened.get>>;
        const memo = this.headings.get(scope);
        if (memo && memo.hasRules === hasRules && memo.chapters === chapters && isSame(memo.blocks, blocks)) {
          made.set(stub, memo.own);
          return;
        }
        const question = make();
        making.finish(question, structuredClone(blocks), hasRules);
        const own = ownOf(question);
        this.headings.set(scope, { blocks, hasRules, chapters, own });
        made.set(stub, own);
      },
    };
  }

  private ownOf(item: QuestionNode): Own {
    const known = this.items.get(item) ?? ownOf(structuredClone(item));
    this.items.set(item, known);
    return known;
  }
}

/** As the pipeline has it; see `pipelineFor`. */
const cards = unified().use(remarkIgnore).use(remarkHtml).use(remarkGapLinks).use(remarkCards).freeze();

function ownOf(question: QuestionNode): Own {
  const texts = asWritten(question);
  const words = textOf(question.children[0].children[0], { includeHtml: false }).trim();
  cards.runSync({ type: 'root', children: [question] }, new VFile());
  const { kind, id, label } = question;
  return {
    ...texts,
    words,
    ...(kind !== undefined && { kind }),
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
  };
}

function isSame(a: Flow[], b: Flow[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
