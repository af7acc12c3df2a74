/** Pairs below it are two questions; test/identity/threshold.test.ts and docs/identity.md say why it is this one. */
export const threshold = 0.8;

/**
 * How sure it is that two questions are one, from the likeness of the questions and of the answers, each 0 to 1. Either
 * may carry it, and both help each other. An answer that is missing or too short (undefined) says nothing, so the
 * questions have to do alone.
 */
export function score(question: number, answer: number | undefined): number {
  if (answer === undefined) return question;
  return 1 - (1 - question) * (1 - answer ** 0.7);
}
