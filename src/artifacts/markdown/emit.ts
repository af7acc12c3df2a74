import type { Html, Nodes, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stem } from '../../bank/deck.js';
import type { Bank, Entry, Question } from '../../bank/model.js';
import { readableName } from '../../bank/names.js';
import { remarkPresetCardpress } from '../../markdown/markdown.js';
import { questionsToMarkdown } from '../../questions/to-markdown.js';
import { addressesOf, mediaFolder, type Shown } from './addresses.js';
import { configFile } from './config-file.js';
import { entryNode, ownTags } from './entry-node.js';
import { configName } from './folder.js';
import { type Page, pagesOf } from './pages.js';

type File = { name: string; data: Uint8Array };

const writer = unified()
  .use(remarkPresetCardpress)
  .use(function remarkNotes() {
    const data = this.data();
    data.toMarkdownExtensions = [
      ...(data.toMarkdownExtensions ?? []),
      questionsToMarkdown(),
      { join: [besideHeading] },
    ];
  })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/** What is said of a card stands right below its heading. */
function besideHeading(left: Nodes, right: Nodes): number | undefined {
  return isDirective(right) && (left.type === 'heading' || isDirective(left)) ? 0 : undefined;
}

function isDirective(node: Nodes): node is Html {
  return node.type === 'html' && /^<!-- (?:card|id|tags)\b[^<>]*-->$/u.test(node.value);
}

/**
 * The normalised notes as Markdown, as a project that can be built again: a page for each file of the notes, at its path, pictures and
 * recordings beside them, and a config. Each heading says in a comment what it is, and each question its id.
 */
export function emitMarkdown(bank: Bank): File[] {
  const pages = pagesOf(bank);
  const names = new Map(Array.from(pages, ([file, { name }]) => [file, name]));
  const shown: Shown = { media: new Set(), links: false };
  const readdress = addressesOf(bank, names, shown);
  const notes = [...pages.values()].map(page => {
    const root = rootOf(page);
    readdress(root, page.name);
    return { name: page.name, data: bytes(writer.stringify(root)) };
  });
  // Pictures with the same bytes have the same name.
  const media = new Map(Array.from(shown.media, ({ name, data }) => [`${mediaFolder}/${name}`, data]));
  return [
    { name: configName, data: bytes(configFile(bank, pages.values(), shown)) },
    ...notes,
    ...Array.from(media, ([name, data]) => ({ name, data })),
  ];
}

function rootOf({ entries }: Page): Root {
  const { deck = [] } = entries[0] ?? {};
  const title = titleOf(entries);
  const tags = sharedTags(entries);
  return {
    type: 'root',
    data: { frontMatter: { ...(title !== undefined && { title }), deck, ...(tags.length > 0 && { tags }) } },
    children: entries.map(entry => entryNode(entry, tags)),
  };
}

/** The title of a file: what its questions are said to be about, or its deck; undefined if its name says the same. */
function titleOf(entries: readonly Entry[]): string | undefined {
  const [first] = entries;
  const about = entries.flatMap(entry => (entry.type === 'question' ? namesBefore(entry) : []));
  const title = first?.fileTitle ?? about.at(-1) ?? first?.deck.at(-1);
  return first && title === readableName(stem(first.source.file)) ? undefined : title;
}

/** The names of a question's file in what it is about. */
function namesBefore({ context = [], path }: Question): string[] {
  return context.filter(name => !path.includes(name));
}

/** The tags with which those of all entries begin. */
function sharedTags(entries: readonly Entry[]): string[][] {
  const [first = [], ...others] = entries.map(ownTags);
  const same = (index: number) => others.every(tags => tags[index]?.join('::') === first[index]?.join('::'));
  const end = first.findIndex((_, index) => !same(index));
  return end === -1 ? first : first.slice(0, end);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
