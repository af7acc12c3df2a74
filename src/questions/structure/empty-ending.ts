import { announces } from './announced.js';
import { contentBlocks } from './content-blocks.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** Marks the heading that ends a file and only says that questions follow: those are in the next one. */
export function settleEmptyEnding(scopes: Scope[]): Scope[] {
  const last = scopes.at(-1);
  const above = scopes.slice(0, -1);
  if (!last?.heading || last.item || lookOf(last) > 0 || !announces(last)) return scopes;
  if (contentBlocks(last.nodes, last.source).length > 0) return scopes;
  const isTold = ({ heading, nodes, source }: Scope) => heading && contentBlocks(nodes, source).length > 0;
  return above.some(isTold) ? [...above, { ...last, isEmptyEnding: true }] : scopes;
}
