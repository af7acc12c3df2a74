import type { Blockquote, ContainerMark, Html, List, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../../diagnostics/missing-plugin.js';
import { report } from '../../diagnostics/report.js';
import { langOf } from '../../language/lang.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { closes, isFolded, titleOf } from '../../questions/text/folded-marks.js';
import { say } from '../../say/say.js';
import { deepestBoxes } from '../thresholds.js';
import { lookOf } from './kinds.js';
import { reportUnknownTags } from './unknown-tags.js';

/** A mark that is open, and what stands below it. */
interface Open {
  mark: ContainerMark | undefined;
  children: Flow[];
}

/**
 * Pairs the marks of containers (`::: tip` … `:::`, `!!! note`, `{% hint %}`) and shows what is between them: as an alert, collapsed,
 * as a quotation, or below its title. A container that holds questions does not hold them together: each entry has its own
 * part. A mark without a partner is reported.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkContainers() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkContainers');
    // Containers that an entry opens and a later one may close.
    const pending: ContainerMark[] = [];
    visit(tree, node => {
      if (node.type !== 'prompt' && node.type !== 'answer' && node.type !== 'section') return;
      node.children = paired(node.children, file, pending);
    });
    for (const mark of pending) reportOpen(mark, file);
    reportUnknownTags(tree, file);
  };
}

export const step = {
  name: 'containers',
  after: ['as-written'],
  plugin: remarkContainers,
} as const;

/**
 * @param pending the containers that blocks before these have opened; undefined inside a list or a quotation, whose end
 *   is the end of the containers in it
 */
function paired(nodes: Flow[], file: VFile, pending?: ContainerMark[]): Flow[] {
  const open: Open[] = [{ mark: undefined, children: [] }];
  const closeLast = (): ContainerMark | undefined => {
    const { mark, children } = open.pop() as Open;
    if (mark) open.at(-1)?.children.push(...shown(mark, children));
    return mark;
  };
  for (const node of nodes.flatMap(withEnd)) {
    if (node.type !== 'containerMark') {
      recurse(node, file);
      open.at(-1)?.children.push(node);
    } else if (node.role === 'open') {
      if (open.length <= deepestBoxes) open.push({ mark: node, children: [] });
      else open.at(-1)?.children.push(...asWritten(node, file, say('is nested too deeply')));
    } else {
      const at = open.findLastIndex(({ mark }) => mark && closes(node, mark));
      const before = at === -1 ? (pending?.findLastIndex(mark => closes(node, mark)) ?? -1) : -1;
      if (at !== -1) {
        while (open.length > at + 1) {
          const mark = closeLast();
          if (mark) reportOpen(mark, file);
        }
        closeLast();
      } else if (before !== -1) pending?.splice(before);
      else open.at(-1)?.children.push(...asWritten(node, file, say('closes nothing')));
    }
  }
  const left = open.flatMap(({ mark }) => mark ?? []);
  while (open.length > 1) {
    const isOfQuestions = pending !== undefined && open.at(-1)?.children.length === 0;
    if (isOfQuestions) reportTitle((open.pop() as Open).mark, file);
    else closeLast();
  }
  if (pending) pending.push(...left);
  else for (const mark of left) reportOpen(mark, file);
  return open[0]?.children ?? [];
}

/**
 * A list, and behind it the closing mark that is indented like its last item: the container is around the list, and the
 * tools themselves go by lines.
 */
function withEnd(node: Flow): Flow[] {
  const end = node.type === 'list' ? takeEnd(node) : undefined;
  return end ? [node, end] : [node];
}

function takeEnd({ children }: List): ContainerMark | undefined {
  const blocks = children.at(-1)?.children ?? [];
  const last = blocks.at(-1);
  if (last?.type === 'list') return takeEnd(last);
  if (last?.type !== 'containerMark' || last.role === 'open') return undefined;
  if (blocks.some(node => node.type === 'containerMark' && node.role === 'open')) return undefined;
  blocks.pop();
  return last;
}

function recurse(node: Flow, file: VFile): void {
  if (node.type === 'list')
    for (const item of node.children) item.children = paired(item.children as Flow[], file) as typeof item.children;
  else if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
    node.children = paired(node.children as Flow[], file) as typeof node.children;
}

function shown(mark: ContainerMark, children: Flow[]): Flow[] {
  const { name, syntax, position } = mark;
  const title = mark.children.map(({ value }) => value).join('');
  const look = isFolded(mark) ? ({ as: 'details' } as const) : lookOf(name, syntax === 'tag' || syntax === 'org');
  if (children.length === 0 && title === '') return [];
  const place = position && { position };
  switch (look.as) {
    case 'details': {
      const fallback = langOf(plainText(children)).startsWith('zh') ? '详情' : 'Details';
      const summary: Html = {
        type: 'html',
        value: `<details><summary>${titleOf(mark, fallback)}</summary>`,
        ...place,
      };
      return [summary, ...children, { type: 'html', value: '</details>', ...place }];
    }
    case 'caption':
      return title === '' ? children : [caption(title, mark), ...children];
    case 'quotation': {
      const source: Flow[] = title === '' ? [] : [paragraph(`— ${title}`, mark)];
      return [{ type: 'blockquote', children: [...children, ...source] as Blockquote['children'], ...place }];
    }
    case 'plain':
      return title === '' ? withTitles(children, mark) : [box('note', title, mark, children)];
    case 'box':
      return [box(look.kind, title, mark, children)];
  }
}

/** As GitHub and Obsidian write it, which is how it is rendered. */
function box(kind: string, title: string, mark: ContainerMark, children: Flow[]): Blockquote {
  const head = paragraph(`[!${kind}] ${title}`.trim(), mark);
  const end = children.at(-1)?.position?.end ?? mark.position?.end;
  return {
    type: 'blockquote',
    children: [head, ...(children as Blockquote['children'])],
    ...(mark.position && end && { position: { start: mark.position.start, end } }),
  };
}

/** The titles of the tabs of a group of code blocks, which stand in them: `js [config.js]`. */
function withTitles(children: Flow[], mark: ContainerMark): Flow[] {
  return children.flatMap(node => {
    const title = node.type === 'code' ? /\[(.+)\]/u.exec(node.meta ?? '')?.[1] : undefined;
    return title === undefined
      ? [node]
      : [caption(title, { ...mark, ...(node.position && { position: node.position }) }), node];
  });
}

function caption(title: string, mark: ContainerMark): Paragraph {
  const { children, ...rest } = paragraph(title, mark);
  return { ...rest, children: [{ type: 'strong', children }] };
}

function paragraph(value: string, { position }: ContainerMark): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, ...(position && { position }) }],
    ...(position && { position }),
  };
}

/** A mark that closes nothing, or opens one box too many, stays as it is written. */
function asWritten(mark: ContainerMark, file: VFile, why: string): Flow[] {
  const { position } = mark;
  const written = position ? String(file).slice(position.start.offset, position.end.offset) : '';
  report(file, {
    rule: 'unclosed-box',
    reason: say('"{written}" {why}; it is shown as written.', { written: written.trim(), why }),
    remedy:
      mark.role === 'open'
        ? say('Close the boxes around it.')
        : say('Delete it, or write the line that opens the box.'),
    place: mark,
  });
  return written === '' ? [] : [paragraph(written, mark)];
}

/** Questions stand below the mark, and each is a card of its own. */
function reportTitle(mark: ContainerMark | undefined, file: VFile): void {
  const [title] = mark?.children ?? [];
  if (!mark || !title) return;
  report(file, {
    rule: 'unclosed-box',
    reason: say('The box "{value}" holds questions; its title is left out.', { value: title.value }),
    remedy: say('Write the title as a heading if the cards are to show it.'),
    place: mark,
  });
}

function reportOpen(mark: ContainerMark, file: VFile): void {
  const { position } = mark;
  const written = position ? String(file).slice(position.start.offset, position.end.offset) : mark.name;
  report(file, {
    rule: 'unclosed-box',
    reason: say('"{written}" is never closed: the box ends with what it is in.', { written: written.trim() }),
    remedy: say('Write the line that closes it where it is meant to end.'),
    place: mark,
  });
}
