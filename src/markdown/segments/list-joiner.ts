import type { List, RootContent } from 'mdast';
import type { Source } from './sources.js';

/** Rejoins a list that was split between its items; the result is cached for the same parts. */
export class ListJoiner {
  /** By its first part. */
  private readonly joined = new WeakMap<List, { parts: List[]; list: List }>();

  constructor(private readonly source: Source) {}

  /** The nodes of parts of a file as they are in the whole. */
  join(parts: RootContent[][]): RootContent[] {
    const nodes: RootContent[] = [];
    let open: List[] = [];
    const close = (): void => {
      const [first] = open;
      if (first) nodes.push(open.length === 1 ? first : this.listOf(first, open));
      open = [];
    };
    for (const part of parts) {
      for (const [index, node] of part.entries()) {
        const last = open.at(-1);
        if (index === 0 && node.type === 'list' && last && this.markOf(last) === this.markOf(node)) open.push(node);
        else {
          close();
          if (node.type === 'list' && index === part.length - 1) open = [node];
          else nodes.push(node);
        }
      }
    }
    close();
    return nodes;
  }

  private listOf(first: List, parts: List[]): List {
    const known = this.joined.get(first);
    if (known && known.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
      return known.list;
    const [start, end] = [first.position?.start, parts.at(-1)?.position?.end];
    const list: List = {
      ...first,
      spread: true,
      children: parts.flatMap(({ children }) => children),
      ...(start && end && { position: { start, end } }),
    };
    this.joined.set(first, { parts, list });
    return list;
  }

  /** The marker of its items: lists with different markers are different lists. */
  private markOf({ position }: List): string {
    const start = position?.start.offset ?? 0;
    return /^\s*\d*(.)/u.exec(this.source.slice(start, start + 12))?.[1] ?? '';
  }
}
