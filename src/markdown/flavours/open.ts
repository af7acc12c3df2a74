import type { RootContent } from 'mdast';
import { flavours } from './all.js';
import type { Flavour } from './flavour.js';

const crossing = (flavours as readonly Flavour[]).flatMap(({ isOpen }) => isOpen ?? []);

/** Whether a top-level node of the tree of `text` may extend past the end of `text`; see `Flavour.isOpen`. */
export function isOpen(node: RootContent, text: string): boolean {
  return crossing.some(opens => opens(node, text));
}
