import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { say } from '../say/say.js';

export interface DiagramsOptions {
  /** Draws a Mermaid source and says where the drawing is, or why there is none. Without it, none is drawn. */
  drawDiagram?: (source: string) => Promise<{ path: string } | { lacks: string; remedy: string } | { problem: string }>;
}

/** Languages of code blocks that other tools draw, in the order in which people use them. */
const others = new Set([
  'plantuml',
  'puml',
  'flow',
  'flowchart',
  'sequence',
  'mindmap',
  'markmap',
  'echarts',
  'dot',
  'graphviz',
]);

/**
 * Has Mermaid diagrams drawn: their code block gets `data.media`, the path of the drawing, and stays the block's text. What is not
 * drawn is shown as code and reported, once a file for each reason.
 */
export default function remarkDiagrams({ drawDiagram }: DiagramsOptions = {}) {
  const drawAll = async (found: Code[], file: VFile): Promise<undefined> => {
    const undrawn = new Map<string, { remedy: string; blocks: Code[] }>();
    const skip = (block: Code, why: string, remedy: string) => {
      const same = undrawn.get(why) ?? { remedy, blocks: [] };
      same.blocks.push(block);
      undrawn.set(why, same);
    };
    for (const block of found) {
      if (!isMermaid(block)) {
        skip(
          block,
          say('only Mermaid is drawn'),
          say('Save the diagram as a picture (SVG) and show that, or write it in Mermaid.'),
        );
        continue;
      }
      const drawn = await drawDiagram?.(block.value);
      if (drawn && 'path' in drawn) block.data = { ...block.data, media: drawn.path };
      else if (drawn && 'problem' in drawn) reportMistake(block, drawn.problem, file);
      else skip(block, drawn?.lacks ?? say('nothing draws it here'), drawn?.remedy ?? say('Build it with cardpress.'));
    }
    for (const [why, { remedy, blocks }] of undrawn) reportUndrawn(blocks, why, remedy, file);
  };
  return (tree: Root, file: VFile): Promise<undefined> | undefined => {
    const found = diagramsIn(tree);
    return found.length > 0 ? drawAll(found, file) : undefined;
  };
}

export const step = {
  name: 'diagrams',
  after: [],
  plugin: remarkDiagrams,
  options: ({ pictures: { drawDiagram } }: { pictures: DiagramsOptions }) => (drawDiagram ? { drawDiagram } : {}),
} as const;

function diagramsIn(tree: Root): Code[] {
  const blocks: Code[] = [];
  visit(tree, 'code', block => {
    if (isMermaid(block) || others.has(languageOf(block))) blocks.push(block);
  });
  return blocks.filter(({ value }) => value.trim() !== '');
}

function isMermaid(block: Code): boolean {
  return languageOf(block) === 'mermaid';
}

/** The first word after the fence; some write it in braces: `{.mermaid}`. */
function languageOf({ lang }: Code): string {
  return (lang ?? '').replace(/^\{\.?|\}$/gu, '').toLowerCase();
}

function reportMistake(place: Code, problem: string, file: VFile): void {
  report(file, {
    rule: 'bad-diagram',
    reason: say('Mermaid cannot draw this diagram: {problem} Its source is shown as code.', {
      problem: /[.!?。]$/u.test(problem) ? problem : say('{problem}.', { problem }),
    }),
    remedy: say('Try the source at https://mermaid.live.'),
    place,
  });
}

function reportUndrawn(blocks: Code[], why: string, remedy: string, file: VFile): void {
  const names = [...new Set(blocks.map(languageOf))].join(', ');
  const what =
    blocks.length === 1
      ? say('A diagram ({names}) is', { names })
      : say('{count} diagrams ({names}) are', { count: blocks.length, names });
  const place = blocks[0];
  report(file, {
    rule: 'undrawn-diagram',
    reason: say('{what} shown as code: {why}.', { what, why }),
    remedy,
    ...(place && { place }),
  });
}
