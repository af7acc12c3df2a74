import type { Message } from './bank/model.js';
import type { Plan, Planned } from './identity/plan.js';
import type { Recognised } from './recognise.js';

/**
 * Says what the lock would have gained, had it been written, and what is at risk until it is committed.
 *
 * @param file the lock's path, from the project's folder
 * @param isForbidden whether somebody asked that the lock be up to date; else it is only not written
 */
export function behindMessage(
  { plan, against }: Pick<Recognised, 'plan' | 'against'>,
  file: string,
  isForbidden = false,
): Message {
  const gains = gainsOf(plan);
  const isThere = against.kind === 'lock' || against.kind === 'published';
  const state = isThere ? 'The lock is behind the notes' : 'There is no lock';
  return {
    rule: 'lock-behind',
    severity: isForbidden ? 'error' : 'warning',
    file,
    reason: `${state}, and it was not written.${gains.length > 0 ? ` It would have gained: ${gains.join('; ')}.` : ''}`,
    remedy:
      `Run \`cardpress build\` where you write and commit ${file}. Until then each build goes through the history of the ` +
      'notes; where that is cut off, a question that the lock does not know starts anew when it is reworded.',
  };
}

function gainsOf(plan: Plan): string[] {
  const reworded = [...plan.updated, ...plan.unchanged].filter(({ was }) => was?.question !== undefined);
  const moved = [...plan.updated, ...plan.unchanged].filter(({ was }) => was && was.question === undefined);
  const updated = plan.updated.filter(({ was }) => was === undefined);
  return [
    named('new', plan.new),
    named('reworded', reworded),
    named('moved', moved),
    named('changed', updated),
    named('gone', plan.retired),
    named('back again', plan.revived),
  ].filter(text => text !== undefined);
}

const most = 3;

function named(what: string, questions: Planned[]): string | undefined {
  if (questions.length === 0) return undefined;
  const some = questions.slice(0, most).map(({ question }) => `"${question}"`);
  const more = questions.length > most ? ` and ${questions.length - most} more` : '';
  return `${questions.length} ${what} (${some.join(', ')}${more})`;
}
