import type { Root, Yaml } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { requireSyntax } from '../diagnostics/missing-plugin.js';
import { report } from '../diagnostics/report.js';
import { kinds } from '../mdast/fields.js';
import type { FrontMatter } from '../mdast/nodes.js';

const text = z.union([z.string(), z.number(), z.boolean(), z.date()]).transform(String);
const words = text.nullish().transform(value => value ?? undefined);
const list = z.union([z.array(text), text.transform(value => value.split(/[,，]/u))]);
const yes = z.union([
  z.boolean(),
  z.enum(['true', 'yes', 'false', 'no']).transform(value => value === 'true' || value === 'yes'),
]);

/** Keys that cardpress uses; all others belong to other tools and are ignored. */
const schema = z.object({
  title: words,
  deck: words,
  deckName: words,
  'TARGET DECK': words,
  card: z.enum(kinds).nullish(),
  tags: list.nullish(),
  lang: words,
  draft: yes.nullish(),
});

function frontMatterOf({
  title,
  deck,
  deckName,
  card,
  tags,
  lang,
  draft,
  ...keys
}: z.output<typeof schema>): FrontMatter {
  const path = deckPath(deck ?? deckName ?? keys['TARGET DECK'] ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(path.length > 0 && { deck: path }),
    ...(card && { card }),
    ...(tags && { tags: tags.map(tagOf).filter(tag => tag.length > 0) }),
    ...(lang !== undefined && { lang }),
    ...(draft && { draft }),
  };
}

/** `java/jvm` and `java::jvm` are nested tags; `#java` is how other programs write a tag. */
function tagOf(tag: string): string[] {
  return deckPath(tag.trim().replace(/^#/u, ''));
}

/**
 * Reads the YAML at the start of a file into `root.data.frontMatter`; a mistake is an error with its line.
 * @throws MissingPluginError where the parser knows no front matter
 */
export default function remarkFrontMatter(this: Processor) {
  requireSyntax(this, 'remarkFrontMatter', 'yaml', 'remark-frontmatter');
  return readFrontMatter;
}

/** The same for one tree. */
export function readFrontMatter(tree: Root, file: VFile): undefined {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return;
  const document = parseDocument(first.value);
  const [mistake] = document.errors;
  if (mistake) {
    const line = mistake.linePos?.[0].line ?? 1;
    return reportMistake(file, first, mistake.message.split('\n')[0] ?? mistake.message, line);
  }
  const value = contentsOf(document);
  if (value instanceof Error) return reportMistake(file, first, value.message, 1);
  const result = schema.safeParse(value ?? {});
  if (result.success) tree.data = { ...tree.data, frontMatter: frontMatterOf(result.data) };
  else
    for (const issue of result.error.issues) reportMistake(file, first, `${issue.path.join('.')}: ${issue.message}`, 1);
}

export const step = {
  name: 'front-matter',
  after: [],
  plugin: remarkFrontMatter,
} as const;

/** The contents of the YAML; an error if its aliases would expand excessively. */
function contentsOf(yaml: ReturnType<typeof parseDocument>): unknown {
  try {
    return yaml.toJS();
  } catch (error) {
    return error;
  }
}

function reportMistake(file: VFile, node: Yaml, reason: string, line: number): undefined {
  const point = { line: (node.position?.start.line ?? 1) + line, column: 1 };
  report(file, {
    rule: 'front-matter',
    reason: `The front matter cannot be read: ${reason}`,
    remedy: 'Fix the YAML between the two `---` lines, or write `***` instead of the first to make it ordinary text.',
    place: { start: point, end: point },
  });
}

function deckPath(deck: string): string[] {
  return deck
    .split(/::|\//u)
    .map(part => part.trim())
    .filter(Boolean);
}
