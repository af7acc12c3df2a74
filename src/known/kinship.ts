import { pathspecsOf } from '../history/lock-from-history.js';
import { publishedIn } from '../history/published.js';
import { answerPrint, questionPrint } from '../identity/format-v1/fingerprint.js';
import type { Lock } from '../identity/model.js';
import { projectName } from './project-name.js';
import type { Sources } from './sources.js';
import { commonShare } from './thresholds.js';

/** Whether a published deck or bank and a lock have neither the namespace nor any question in common. */
export function isOfAnother(published: Lock, lock: Lock | undefined): boolean {
  if (lock === undefined || lock.namespace === published.namespace || published.entries.length === 0) return false;
  const ids = new Set(lock.entries.map(({ id }) => id));
  return ids.size > 0 && !published.entries.some(({ id }) => ids.has(id));
}

/**
 * Whether a published deck or bank has the namespace of this project, according to lock, config or git, or an id that
 * its lock or an older version of it has. If not, the questions decide (see `hasInCommon`).
 */
export async function isVouchedFor(published: Lock, sources: Sources, lock: Lock | undefined): Promise<boolean> {
  const { config, repository, past, notes = [] } = sources;
  const { namespace, entries } = published;
  if (entries.length === 0 || [lock?.namespace, config.namespace].includes(namespace)) return true;
  if (lock !== undefined && lock.entries.length > 0) return !isOfAnother(published, lock);
  const old = past === undefined || past.versions.length === 0 ? [] : await past.addedLines();
  const ids = publishedIn(old).entries;
  if (entries.some(({ id }) => ids.has(id))) return true;
  if (repository === undefined) return false;
  return (
    namespace === (await projectName(repository, pathspecsOf([...config.notes, ...notes], repository), config.lock))
  );
}

/** A question in the notes. */
export interface Text {
  question: string;
  answer: string;
}

/**
 * Whether a published deck or bank has enough questions in common with the notes to be an earlier version of them: more
 * than a quarter, compared by question or by answer. Two projects about the same subject have some questions in common.
 */
export function hasInCommon({ entries }: Lock, texts: readonly Text[]): boolean {
  const questions = new Set(texts.map(({ question }) => questionPrint(question)));
  const answers = new Set(texts.map(({ answer }) => answerPrint(answer).answer).filter(print => print !== ''));
  const asked = entries.filter(({ retired }) => retired === undefined);
  const shared = asked.filter(({ print }) => questions.has(print.question) || answers.has(print.answer));
  const all = Math.min(asked.length, questions.size);
  return all === 0 || shared.length > commonShare * all;
}
