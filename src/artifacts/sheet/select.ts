import type { Bank, Entry, Question } from '../../bank/model.js';
import { UserError } from '../../diagnostics/user-error.js';
import { nested, separator } from '../nested.js';

/** Which questions a sheet is for; each that is given narrows it further. */
export interface Selection {
  /** Decks, or decks above them: `Java` or `Java::Collections`. */
  deck?: string[] | undefined;
  /** Tags, or tags above them. */
  tag?: string[] | undefined;
  status?: Question['status'] | undefined;
  /** Lines that were changed since a commit, by the paths of the notes. */
  changed?: Map<string, [first: number, last: number][]> | undefined;
}

/** Nothing is left of a selection, or it names what is not there. */
export class SelectionError extends UserError {
  override name = 'SelectionError';
}

/**
 * A bank with the selected questions only. Text that asks nothing stays where whole decks are selected.
 * Throws a `SelectionError` where no question is left.
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

/** Whether a deck path has the names of another one after each other: `['Notes', 'Java', 'Lists']` has `Java::Lists`. */
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

function nothingLeft(bank: Bank, { deck, tag, status, changed }: Selection): SelectionError {
  const said = [
    ...(deck ?? []).map(name => `deck ${name}`),
    ...(tag ?? []).map(name => `tag ${name}`),
    ...(status ? [status] : []),
    ...(changed ? ['changed since that commit'] : []),
  ];
  const known = (names: string[]) => [...new Set(names)].slice(0, 12).join(', ') || 'none';
  const decks = known(bank.entries.map(entry => nested(entry.deck)));
  const tags = known(bank.entries.flatMap(entry => entry.tags.map(nested)));
  return new SelectionError(
    `No question is selected: ${said.join(', ')}.`,
    `The decks are ${decks}. The tags are ${tags}.`,
  );
}
