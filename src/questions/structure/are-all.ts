import type { Group } from '../dialects/dialect.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/** Whether there is nothing below a heading but some findings. */
export function areAll(own: Group[], { nodes, source }: Scope): boolean {
  const found = own.flatMap(group => contentBlocks(group.nodes, source));
  return found.length > 0 && found.length >= contentBlocks(nodes, source).length;
}
