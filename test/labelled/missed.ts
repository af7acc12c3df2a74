/**
 * Labelled lines that are taken for something else: wrongly for a question or for none, and otherwise. A change that mends
 * one takes it out here; none is added without a reason in the commit.
 */
export const missedLines: { questions: string[]; kinds: string[] } = {
  questions: [
    // One of two asks, which makes their level that of the questions.
    'en-asking-above:12 is S, taken for Q',
    'en-asking-above:13 is Q, taken for P',
    'en-asking-above:15 is Q, taken for P',
    'en-asking-above:17 is Q, taken for P',
    // Below a question with text, what asks without a number is a part of the answer.
    'zh-mixed-h1:6 is Q, taken for P',
    'zh-mixed-h1:9 is Q, taken for P',
  ],
  kinds: ['en-toc-with-heads:3 is P, taken for S', 'en-toc-with-heads:6 is P, taken for S'],
};
