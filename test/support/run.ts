import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { VFile } from 'vfile';
import { markdown } from '../../src/markdown/markdown.js';
import type { QuestionNode, SectionNode } from '../../src/mdast/nodes.js';

/** A plugin, or a plugin with its options. */
// biome-ignore lint/suspicious/noExplicitAny: a test takes plugins of every signature.
type Step = Plugin<any[], Root> | [Plugin<any[], Root>, unknown];

/** Runs plugins over Markdown and returns the tree and the file with its messages. */
export async function run(text: string, ...steps: Step[]): Promise<{ tree: Root; file: VFile }> {
  return runFile('notes/a.md', text, ...steps);
}

/** The same for a file with a path of its own. */
export async function runFile(path: string, text: string, ...steps: Step[]): Promise<{ tree: Root; file: VFile }> {
  const file = new VFile({ path, value: text });
  const pipeline = markdown();
  for (const step of steps) pipeline.use(...((Array.isArray(step) ? step : [step]) as [Plugin]));
  const tree = (await pipeline.run(pipeline.parse(file), file)) as Root;
  return { tree, file };
}

export function questionsOf(tree: Root): QuestionNode[] {
  return tree.children.filter(node => node.type === 'question');
}

export function sectionsOf(tree: Root): SectionNode[] {
  return tree.children.filter(node => node.type === 'section');
}
