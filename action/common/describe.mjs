// @ts-check
// What a build came to, in Markdown: for the job's summary and for a comment on a pull request.
import { foldedList, plain, plural, table } from './markdown.mjs';

/** @typedef {import('./state.mjs').Result} Result */
/** @typedef {import('./state.mjs').Planned} Planned */
/** @typedef {import('./state.mjs').Message} Message */

/**
 * The number of cards of each fate, as `3 new, 1 retired`.
 *
 * @param {NonNullable<Result['plan']>} plan
 */
export function countsOf(plan) {
  const words = /** @type {const} */ ({ new: 'new', updated: 'updated', revived: 'back again', retired: 'retired' });
  const told = Object.entries(words).flatMap(([key, word]) => {
    const { length } = plan[/** @type {keyof typeof words} */ (key)];
    return length > 0 ? [`${length} ${word}`] : [];
  });
  return told.join(', ');
}

/**
 * What importing the deck will do, section by section.
 *
 * @param {Result} result
 * @returns {string[]}
 */
export function describePlan({ plan, against, search }) {
  if (plan === undefined) return [];
  const counts = countsOf(plan);
  const compared = against?.kind === 'published' ? 'the deck that readers have' : 'the versions before';
  const unchanged = plural(plan.unchanged.length, 'card');
  const known = against?.kind === 'nothing' ? '' : `, compared with ${compared}`;
  return [
    counts === ''
      ? `Importing the deck changes nothing: ${unchanged} as before${known}.\n`
      : `Importing the deck: **${counts}**; ${unchanged} as before${known}.\n`,
    foldedList(`${plan.new.length} new`, plan.new.map(added)),
    foldedList(`${plan.updated.length} updated`, plan.updated.map(changed)),
    foldedList(`${plan.revived.length} back again, with their history`, plan.revived.map(placed)),
    foldedList(`${plan.retired.length} retired`, plan.retired.map(placed)),
    search
      ? `No import deletes a card. In Anki's browser this finds what is retired:\n\n\`\`\`\n${search.replaceAll('`', '')}\n\`\`\`\n`
      : '',
    foldedList(
      `${plural(plan.closeCalls.length, 'close call')}, which a comment below the question decides`,
      plan.closeCalls.map(
        ({ question, was, joined, comment }) =>
          `${plain(question)} ${joined ? 'is taken for' : 'is not taken for'} ${plain(was.question)}; if not so: <code>${plain(comment)}</code>`,
      ),
      20,
    ),
  ];
}

/**
 * The notes in figures.
 *
 * @param {Result} result
 */
export function describeCounts({ summary }) {
  if (summary === undefined) return '';
  const { questions, answered, unanswered, errors, warnings } = summary;
  return table(
    ['questions', 'answered', 'unanswered', 'errors', 'warnings'],
    [questions, answered, unanswered, errors, warnings],
  );
}

/**
 * Findings with a link to each line.
 *
 * @param {Message[]} messages
 * @param {(message: Message) => string} addressOf
 */
export function describeFindings(messages, addressOf) {
  const of = (/** @type {Message['severity']} */ severity) => messages.filter(one => one.severity === severity);
  const item = (/** @type {Message} */ message) => {
    const { file, position, reason, remedy, rule } = message;
    const place = position ? `${file}:${position.start.line}` : file;
    return `[${plain(place)}](${addressOf(message)}) ${plain(reason, 1000)} (${rule})${remedy ? `<br>${plain(remedy, 1000)}` : ''}`;
  };
  const unanswered = messages.filter(({ rule, severity }) => rule === 'unanswered' && severity === 'info');
  return [
    foldedList(plural(of('error').length, 'error'), of('error').map(item)),
    foldedList(plural(of('warning').length, 'warning'), of('warning').map(item)),
    foldedList(`${unanswered.length} without an answer`, unanswered.map(item)),
  ];
}

/** @param {Planned} one */
function placed({ question, file }) {
  return `${plain(question)} (${plain(file)})`;
}

/** @param {Planned} one */
function added(one) {
  if (one.replaces !== undefined) return `${placed(one)}: another kind of card, starts anew`;
  return one.inPlaceOf ? `${placed(one)}: starts anew where ${plain(one.inPlaceOf.question)} stood` : placed(one);
}

/** @param {Planned} one */
function changed(one) {
  if (one.was?.question !== undefined) return `${placed(one)}: was ${plain(one.was.question)}`;
  return one.was?.file === undefined ? placed(one) : `${placed(one)}: was in ${plain(one.was.file)}`;
}
