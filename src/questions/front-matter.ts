import type { Root, Yaml } from 'mdast';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { report } from '../messages/report.js';
import { kinds } from './nodes.js';

const text = z.union([z.string(), z.number()]).transform(String);
const list = z.union([z.array(text), text.transform(value => value.split(/[,，]/u))]);

/** Keys that mean something to us; all others belong to other tools and are left alone. */
const schema = z.object({
  title: text.optional(),
  deck: text.transform(deckPath).optional(),
  card: z.enum(kinds).optional(),
  tags: list.transform(tags => tags.map(tag => tag.trim()).filter(Boolean)).optional(),
});

/** Reads the YAML at the head of a file into `root.data.frontMatter`; a mistake in it is an error with its line. */
export default function remarkFrontMatter() {
  return (tree: Root, file: VFile): undefined => {
    const [first] = tree.children;
    if (first?.type !== 'yaml') return;
    const document = parseDocument(first.value);
    const [mistake] = document.errors;
    if (mistake) {
      const line = mistake.linePos?.[0].line ?? 1;
      return reportMistake(file, first, mistake.message.split('\n')[0] ?? mistake.message, line);
    }
    const result = schema.safeParse(document.toJS() ?? {});
    if (result.success) tree.data = { ...tree.data, frontMatter: result.data };
    else
      for (const issue of result.error.issues)
        reportMistake(file, first, `${issue.path.join('.')}: ${issue.message}`, 1);
  };
}

function reportMistake(file: VFile, node: Yaml, reason: string, line: number): undefined {
  const point = { line: (node.position?.start.line ?? 1) + line, column: 1 };
  report(file, {
    rule: 'front-matter',
    reason: `The front matter cannot be read: ${reason}`,
    remedy: 'Mend the YAML between the two `---` lines, or put a blank line above the first to make it ordinary text.',
    place: { start: point, end: point },
  });
}

function deckPath(deck: string): string[] {
  return deck
    .split(/::|\//u)
    .map(part => part.trim())
    .filter(Boolean);
}
