/** By repository, what its history was asked, with the answers. */
const answers = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * What the history of an opened repository says, which stays the same while it is open: asked once. A failure is
 * forgotten, as what was missing then may have been fetched.
 *
 * @param question what is asked, with all that the answer depends on
 */
export function once<Answer>(
  repository: object,
  question: readonly unknown[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const known = answers.get(repository) ?? new Map<string, Promise<unknown>>();
  answers.set(repository, known);
  const key = JSON.stringify(question);
  const answer = (known.get(key) as Promise<Answer> | undefined) ?? ask();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}
