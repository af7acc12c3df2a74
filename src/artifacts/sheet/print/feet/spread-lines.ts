/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Growth } from './growth.js';

/**
 * Runs in the page: what would stay white before the answers, which begin a page, becomes a line more to write on for questions of
 * the pages before, as many as there is room for. Gives how many.
 */
export function spreadLines({ height, leaves, breakAt, startOf }: Columns, growth: Growth): number {
  const index = leaves.findIndex(leaf => leaf.matches('.appendix'));
  const found = index > 0 ? breakAt(index) : undefined;
  if (!found) return 0;
  const { first, start } = found;
  const boxes = leaves
    .slice(0, index)
    .filter(leaf => leaf.matches('.ruled:not(.none, .fixed)') && startOf(leaf).page < found.end.page);
  const line = boxes[0]?.lastElementChild;
  if (!line) return 0;
  const left = height - found.end.bottom - growth.ofColumn(index);
  const most = Math.min(boxes.length, Math.floor(left / line.getBoundingClientRect().height));
  const lines: Element[] = [];
  const give = (count: number): boolean => {
    for (const one of lines.splice(0)) one.remove();
    for (let at = 0; at < count; at += 1) {
      const box = boxes[Math.floor((at * boxes.length) / count)];
      const last = box?.lastElementChild;
      if (!box || !last) continue;
      const line = box.appendChild(last.cloneNode(false) as Element);
      line.classList.add('given');
      lines.push(line);
    }
    return startOf(first).page === start.page;
  };
  // Each line moves what follows it, so whether there is room for all shows only when they are there.
  let [fits, tooMany] = [0, most + 1];
  for (let count = most; count > fits; count = Math.floor((fits + tooMany) / 2))
    if (give(count)) fits = count;
    else tooMany = count;
  give(fits);
  return fits;
}
