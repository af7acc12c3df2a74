import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { UserError } from './user-error.js';

/** A plugin was used without another one that it builds on. */
export class MissingPluginError extends UserError {
  override name = 'MissingPluginError';
}

/**
 * Refuses a tree whose blocks were not gathered into questions and sections.
 *
 * @param plugin the plugin that needs them, by its exported name
 */
export function requireQuestions(tree: Root, plugin: string): void {
  if (tree.children.every(({ type }) => type === 'question' || type === 'section')) return;
  throw new MissingPluginError(
    `${plugin} works on question and section nodes, and this tree has none.`,
    `Use remarkQuestions before ${plugin}.`,
  );
}

/**
 * Refuses a processor whose parser never makes the nodes that a plugin is about, so that it would silently do nothing.
 *
 * @param token what the parser's extension enters when it makes such a node
 * @param remedy the plugins that make them, as the object of "use … before"
 */
export function requireSyntax(processor: Processor, plugin: string, token: string, remedy: string): void {
  // Without a parser the tree comes from somewhere else.
  if (processor.parser === undefined) return;
  const extensions = [processor.data().fromMarkdownExtensions ?? []].flat(2);
  if (extensions.some(({ enter }) => enter && token in enter)) return;
  throw new MissingPluginError(
    `${plugin} needs syntax that this parser does not know.`,
    `Use ${remedy} before ${plugin}.`,
  );
}
