import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import type { Decision } from '../mdast/decision.js';
import { fieldsOf } from '../mdast/fields.js';
import type { EntryNode, QuestionNode } from '../mdast/nodes.js';
import { withoutRules } from '../mdast/outer-rules.js';
import { textOf } from '../mdast/text.js';
import { say } from '../say/say.js';
import { asWritten } from './as-written.js';
import { type ContextSource, contextOf } from './context.js';
import { deckOf } from './deck.js';
import type { Content, Draft, Section } from './model.js';
import { shortTitle } from './names.js';
import { fileNameIn, tagsOf, tagsOfFile } from './tags.js';

/** What one notes file contributes to the bank. */
export interface FileDrafts {
  path: string;
  title: string | undefined;
  /** The named folder that contains it, relative to the project's folder; omitted for that itself. */
  base?: string;
  entries: (Draft | Section)[];
  /** What it contributes to the tags of all its questions (see `tagsOfFile`). */
  tags?: string[][];
  /** Whether its front matter says that it should not be built yet. */
  isDraft?: boolean;
  /** Whether Excalidraw keeps a drawing in it. */
  isDrawing?: boolean;
  /** The language named in its front matter. */
  lang?: string;
  /** What each heading, and each item that a dialect found, was recognised as. */
  decisions: Decision[];
}

export interface DraftsOptions {
  /** Title of the whole project, if one is set: every deck path starts with it. */
  project?: string | undefined;
}

declare module 'unified' {
  interface CompileResultMap {
    FileDrafts: FileDrafts;
  }
}

declare module 'vfile' {
  interface DataMap {
    /** The named folder that contains the file, relative to the project's folder. */
    base: string;
    /**
     * Set if its folder has so many files that they share one deck, with that deck's name at the top level of the
     * notes.
     */
    crowded: { top: string } | undefined;
  }
}

/** The compiler at the end of the pipeline: turns a tree of question and section nodes into drafts. */
export default function compileDrafts(this: import('unified').Processor, { project }: DraftsOptions = {}) {
  this.compiler = (tree, file) => draftsOf(tree as Root, file, project);
}

function draftsOf(tree: Root, file: VFile, project: string | undefined): FileDrafts {
  const { title, frontMatter, decisions = [] } = tree.data ?? {};
  const { lang, tags: own = [] } = frontMatter ?? {};
  const shared = {
    path: file.path,
    title,
    decisions,
    ...(file.data.base && { base: file.data.base }),
    ...(lang !== undefined && { lang }),
    ...(frontMatter?.drawing && { isDrawing: true }),
  };
  if (frontMatter?.draft) {
    report(file, {
      rule: 'draft',
      reason: say('This file is a draft and is left out.'),
      remedy: say('Remove `draft: true` from its front matter to include it.'),
    });
    return { ...shared, isDraft: true, entries: [] };
  }
  const { base = '', crowded } = file.data;
  const deck = deckOf({ path: file.path, base, title, deck: frontMatter?.deck, crowded }, project);
  const name = crowded && fileNameIn(file.path, title);
  const isCut = title !== undefined && deck.at(-1) === shortTitle(title) && shortTitle(title).endsWith('…');
  const fileTags = tagsOfFile(own, name);
  const nodes = tree.children.filter((node): node is EntryNode => node.type === 'question' || node.type === 'section');
  const entries = nodes.map(node => {
    const tags = tagsOf([...own, ...(node.tags ?? [])], node.path, name);
    const content = {
      ...contentOf(node, file.path, deck, tags),
      ...(name !== undefined && { fileTitle: name }),
      ...(isCut && { wholeTitle: title }),
    };
    return node.type === 'question'
      ? draft(node, content, { base, title })
      : {
          type: 'section' as const,
          title: node.title,
          depth: node.depth,
          ...content,
          content: withoutRules(node.children),
        };
  });
  return { ...shared, ...(fileTags.length > 0 && { tags: fileTags }), entries };
}

function draft(node: QuestionNode, content: Content, file: Pick<ContextSource, 'base' | 'title'>): Draft {
  const [prompt, answer] = node.children;
  const { path, source } = content;
  const context = contextOf({
    ...file,
    path: source.file,
    sections: path,
    question: prompt.children
      .map(node => textOf(node))
      .join('\n')
      .trim(),
  });
  return {
    type: 'question',
    kind: 'basic',
    status: answer.children.length > 0 ? 'answered' : 'unanswered',
    ...fieldsOf(node),
    ...(node.id !== undefined && { explicitId: node.id }),
    ...(node.tags && { ownTags: node.tags }),
    ...content,
    question: prompt.children,
    answer: answer.children,
    ...(context !== path && { context }),
    asWritten: node.asWritten ?? asWritten(node),
  };
}

const top = { line: 1, column: 1 };

function contentOf(node: EntryNode, file: string, deck: string[], tags: string[][]): Content {
  const { start, end } = node.position ?? { start: top, end: top };
  return {
    deck,
    tags,
    path: node.path,
    source: { file, lines: [start.line, end.line], columns: [start.column, end.column] },
    media: mediaOf(node),
    changes: node.changes,
  };
}

function mediaOf(node: Nodes): string[] {
  const paths = new Set<string>();
  visit(node, child => {
    if ((child.type === 'image' || child.type === 'code') && child.data?.media !== undefined)
      paths.add(child.data.media);
    if (child.type !== 'html') return;
    for (const image of Object.values(child.data?.images ?? {})) if ('media' in image) paths.add(image.media);
  });
  return [...paths].sort();
}
