import type { Literal, Nodes, Root, Yaml } from 'mdast';
import { parse, TomlError } from 'smol-toml';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { requireSyntax } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import { kinds } from '../mdast/fields.js';
import type { FrontMatter } from '../mdast/nodes.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { looseYaml } from './text/loose-yaml.js';
import { tagPath, unique } from './text/tag-lines.js';
import { parseYaml } from './text/yaml.js';

/** Front matter between `+++` lines. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface FrontmatterContentMap {
    toml: Toml;
  }
  interface RootContentMap {
    toml: Toml;
  }
}

const text = z.union([z.string(), z.number(), z.boolean(), z.date()]).transform(String);
const words = text.nullish().transform(value => value ?? undefined);
// Hexo nests categories in lists: `- [Languages, Java]`.
const nested = z.array(text.nullable()).transform(values => values.flatMap(value => value ?? []).join('/'));
const items = z.array(z.union([text, nested]).nullable()).transform(values => values.flatMap(value => value ?? []));
const list = z.union([items, text.transform(splitTags)]);
const yes = z.union([
  z.boolean(),
  z.enum(['true', 'yes', 'false', 'no']).transform(value => value === 'true' || value === 'yes'),
]);

/** Keys that cardpress uses; all others belong to other tools and are ignored. */
const schema = z.object({
  title: words,
  // A list says where the parts end, whatever signs they have.
  deck: z.union([words, z.array(text)]),
  deckName: words,
  'TARGET DECK': words,
  card: z.enum(kinds).nullish(),
  tags: list.nullish(),
  tag: list.nullish(),
  categories: list.nullish(),
  category: list.nullish(),
  'cards-deck': words,
  lang: words,
  draft: yes.nullish(),
  'excalidraw-plugin': words,
});

function frontMatterOf({ title, deck, deckName, card, lang, draft, ...keys }: z.output<typeof schema>): FrontMatter {
  const path = deckPath(deck ?? deckName ?? keys['TARGET DECK'] ?? keys['cards-deck'] ?? '');
  const hasTags = [keys.tags, keys.tag, keys.categories, keys.category].some(Boolean);
  const given = [keys.tags, keys.tag, keys.categories, keys.category].flatMap(some => some ?? []);
  return {
    ...(title !== undefined && { title }),
    ...(path.length > 0 && { deck: path }),
    ...(card && { card }),
    ...(hasTags && { tags: unique(given.map(tagPath).filter(tag => tag.length > 0)) }),
    ...(lang !== undefined && { lang }),
    ...(draft && { draft }),
    ...(keys['excalidraw-plugin'] !== undefined && { drawing: true }),
  };
}

/** Tags in one text: Obsidian and Jekyll separate them by spaces too. */
function splitTags(text: string): string[] {
  return text.split(/[,，、\s]+|(?<=[^\s,，#])(?=#)/u);
}

/**
 * Reads the YAML or TOML at the start of a file into `root.data.frontMatter`; a mistake is an error with its line, but what
 * is not YAML is read as far as it can be.
 * @throws MissingPluginError where the parser knows no front matter
 */
export default function remarkFrontMatter(this: Processor) {
  requireSyntax(this, 'remarkFrontMatter', 'yaml', 'remark-frontmatter');
  return readFrontMatter;
}

/** The same for one tree. */
export function readFrontMatter(tree: Root, file: VFile): undefined {
  const [first] = tree.children;
  readMarks(tree);
  if (!first || !isFrontMatter(first)) return;
  const { value, mistake, loose } = first.type === 'yaml' ? fromYaml(first.value) : fromToml(first.value);
  if (loose) reportLoose(file, first, loose);
  if (mistake) return reportMistake(file, first, mistake.reason, mistake.line);
  const result = schema.safeParse(value ?? {});
  if (result.success)
    tree.data = { ...tree.data, frontMatter: { ...tree.data?.frontMatter, ...frontMatterOf(result.data) } };
  else
    for (const issue of result.error.issues) reportMistake(file, first, `${issue.path.join('.')}: ${issue.message}`, 1);
}

/** What other programs write into the text and is front matter to cardpress. */
function readMarks(tree: Root): void {
  const marks = tree.children.filter(isDeckMark);
  const deck = deckPath(marks[0]?.data?.deck ?? '');
  if (deck.length > 0) tree.data = { ...tree.data, frontMatter: { deck } };
  if (marks.length > 0) tree.children = tree.children.filter(node => !isDeckMark(node));
}

/** Whether a node only names the deck of its file. */
export function isDeckMark({ data }: Nodes): boolean {
  return data?.deck !== undefined;
}

export const step = {
  name: 'front-matter',
  after: [],
  plugin: remarkFrontMatter,
} as const;

/** Whether a node is the front matter of a file, in YAML (`---`) or TOML (`+++`). */
export function isFrontMatter(node: Nodes): node is Yaml | Toml {
  return node.type === 'yaml' || node.type === 'toml';
}

interface Contents {
  value?: unknown;
  mistake?: Mistake;
  /** Why it is not YAML, if it was read all the same, and what was left out. */
  loose?: Mistake & { lost: string[] };
}

interface Mistake {
  reason: string;
  line: number;
}

function fromYaml(source: string): Contents {
  const document = parseYaml(source);
  const [mistake] = document.errors;
  if (mistake) {
    const { value, lost } = looseYaml(source);
    const reason = (mistake.message.split('\n')[0] ?? mistake.message).replace(/ at line \d+, column \d+:?$/u, '');
    return { value, loose: { reason, line: mistake.linePos?.[0].line ?? 1, lost } };
  }
  try {
    return { value: document.toJS() };
  } catch (error) {
    // Its aliases would expand excessively.
    return { mistake: { reason: (error as Error).message, line: 1 } };
  }
}

function fromToml(source: string): Contents {
  try {
    return { value: parse(source) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0] ?? error.message;
    return { mistake: { reason, line: error.line } };
  }
}

function reportMistake(file: VFile, node: Yaml | Toml, reason: string, line: number): undefined {
  const point = { line: (node.position?.start.line ?? 1) + line, column: 1 };
  report(file, {
    rule: 'front-matter',
    reason: say('The front matter cannot be read: {reason}', { reason }),
    remedy:
      node.type === 'yaml'
        ? say('Fix the YAML between the two `---` lines, or write `***` instead of the first to make it ordinary text.')
        : say(
            'Fix the TOML between the two `+++` lines, or put a blank line above the first to make it ordinary text.',
          ),
    place: { start: point, end: point },
  });
}

function reportLoose(file: VFile, node: Yaml | Toml, { reason, line, lost }: NonNullable<Contents['loose']>): void {
  const point = { line: (node.position?.start.line ?? 1) + line, column: 1 };
  report(file, {
    rule: 'loose-front-matter',
    reason:
      lost.length === 0
        ? say('The front matter is not YAML ({reason}); it was read key by key.', { reason })
        : say('The front matter is not YAML ({reason}); it was read key by key, without {lost}.', {
            reason,
            lost: listed(lost.map(key => `\`${key}\``)),
          }),
    remedy: say('Put the value in quotes if it is text: `title: "paper: X"`.'),
    place: { start: point, end: point },
  });
}

function deckPath(deck: string | string[]): string[] {
  const parts = typeof deck === 'string' ? deck.split(/::|\//u) : deck;
  return parts.map(part => part.trim()).filter(Boolean);
}
