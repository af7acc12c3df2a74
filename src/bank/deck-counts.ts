import type { Bank } from './model.js';

/** How many questions a deck contains, including its subdecks. */
export interface DeckCount {
  /** Outermost first. */
  path: string[];
  questions: number;
  answered: number;
  unanswered: number;
}

/** All decks of a bank with their counts, each before its subdecks, in the order of the notes. */
export function deckCounts({ entries }: Pick<Bank, 'entries'>): DeckCount[] {
  const root: Branch = { below: new Map() };
  for (const entry of entries) {
    if (entry.type !== 'question') continue;
    let branch = root;
    for (const [index, name] of entry.deck.entries()) {
      const path = entry.deck.slice(0, index + 1);
      const next: Branch = branch.below.get(name) ?? {
        count: { path, questions: 0, answered: 0, unanswered: 0 },
        below: new Map(),
      };
      branch.below.set(name, next);
      branch = next;
      if (!branch.count) continue;
      branch.count.questions++;
      branch.count[entry.status]++;
    }
  }
  return listed(root);
}

interface Branch {
  count?: DeckCount;
  below: Map<string, Branch>;
}

function listed({ count, below }: Branch): DeckCount[] {
  return [...(count ? [count] : []), ...[...below.values()].flatMap(listed)];
}
