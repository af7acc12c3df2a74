/**
 * Labelled lines that are taken for something else: wrongly for a question or for none, and otherwise. A change that mends
 * one takes it out here; none is added without a reason in the commit.
 */
export const missedLines: { questions: string[]; kinds: string[] } = {
  questions: [],
  kinds: ['en-toc-with-heads:3 is P, taken for S', 'en-toc-with-heads:6 is P, taken for S'],
};
