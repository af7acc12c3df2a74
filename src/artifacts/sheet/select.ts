import type { Bank, Entry, Question } from '../../bank/model.js';
import { UserError } from '../../diagnostics/user-error.js';
import { listed } from '../../say/lists.js';
import { phrases, say } from '../../say/say.js';
import { nested, separator } from '../nested.js';

/** Which questions are on a sheet; each criterion narrows the selection. */
export interface Selection {
  /** Decks, or decks above them: `Java` or `Java::Collections`. */
  deck?: string[] | undefined;
  /** Tags, or tags above them. */
  tag?: string[] | undefined;
  status?: Question['status'] | undefined;
  /** Lines changed since a commit, by the paths of the notes. */
  changed?: Map<string, [first: number, last: number][]> | undefined;
}

/** Nothing matches a selection, or it names something that does not exist. */
export class SelectionError extends UserError {
  override name = 'SelectionError';
}

/**
 * A bank with only the selected questions. Text outside questions is kept if whole decks are selected. Throws a
 * `SelectionError` if no question is left.
 */
export function select(bank: Bank, selection: Selection): Bank {
  const { deck, tag, status, changed } = selection;
  if (!deck?.length && !tag?.length && !status && !changed) return bank;
  const entries = bank.entries.filter(entry => {
    if (deck?.length && !deck.some(name => isIn(entry.deck, name))) return false;
    if (entry.type === 'section') return !tag?.length && !status && !changed;
    if (tag?.length && !tag.some(name => entry.tags.some(own => isBelow(own, name)))) return false;
    if (status && entry.status !== status) return false;
    return !changed || isChanged(entry, changed);
  });
  if (!entries.some(entry => entry.type === 'question')) throw nothingLeft(bank, selection);
  return { ...bank, entries };
}

/**
 * Whether a deck path contains the names of another as consecutive parts: `['Notes', 'Java', 'Lists']` contains
 * `Java::Lists`.
 */
function isIn(path: string[], name: string): boolean {
  const fold = (text: string) => text.trim().normalize('NFKC').toLowerCase();
  return `\0${path.map(fold).join('\0')}\0`.includes(`\0${name.split(separator).map(fold).join('\0')}\0`);
}

function isBelow(own: string[], name: string): boolean {
  const parts = name.trim().replace(/\s+/gu, '_').toLowerCase().split(separator);
  return parts.every((part, depth) => own[depth]?.toLowerCase() === part);
}

function isChanged({ source: { file, lines } }: Entry, changed: NonNullable<Selection['changed']>): boolean {
  return changed.get(file)?.some(([first, last]) => first <= lines[1] && last >= lines[0]) ?? false;
}

const statuses = phrases({ answered: 'answered', unanswered: 'unanswered' });

function nothingLeft(bank: Bank, { deck, tag, status, changed }: Selection): SelectionError {
  const said = [
    ...(deck ?? []).map(name => say('deck {name}', { name })),
    ...(tag ?? []).map(name => say('tag {name}', { name })),
    ...(status ? [say(statuses[status])] : []),
    ...(changed ? [say('changed since that commit')] : []),
  ];
  const known = (names: string[]) => [...new Set(names)].slice(0, 12).join(', ') || say('none');
  const decks = known(bank.entries.map(entry => nested(entry.deck)));
  const tags = known(bank.entries.flatMap(entry => entry.tags.map(nested)));
  return new SelectionError(
    say('No question is selected: {said}.', { said: listed(said) }),
    say('The decks are {decks}. The tags are {tags}.', { decks, tags }),
  );
}
