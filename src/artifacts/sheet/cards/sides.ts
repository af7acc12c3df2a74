/** How many sides a question and its answer fill. */
export interface Filled {
  fronts: number;
  backs: number;
}

/** What stands on a side of a card: a part of the question or of the answer, or only what the card belongs to. */
export interface Side {
  part: 'question' | 'answer' | 'title';
  index: number;
}

/** A question's cards. */
export interface Sides {
  front: Side;
  back: Side;
}

/**
 * A question's cards, as few as its text needs. Each part of the question is on a front, with the answer behind it; what is
 * left of that fills further cards on both sides. Where there is one side too many it names the question.
 */
export function sidesOf({ fronts, backs }: Filled): Sides[] {
  let [answers, titles] = [0, 0];
  const answer = (): Side => ({ part: 'answer', index: answers++ });
  const title = (): Side => ({ part: 'title', index: titles++ });
  return Array.from({ length: cardsFor({ fronts, backs }) }, (_, card): Sides => {
    if (card < fronts) return { front: { part: 'question', index: card }, back: answers < backs ? answer() : title() };
    return { front: (backs - answers) % 2 === 1 ? title() : answer(), back: answer() };
  });
}

export function cardsFor({ fronts, backs }: Filled): number {
  return Math.max(fronts, Math.ceil((fronts + backs) / 2));
}
