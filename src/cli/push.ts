import { type Anki, connectAnki } from '../anki-connect/connect.js';
import { importDeck } from '../anki-connect/import-deck.js';
import { ownNotes, type State, statesOf } from '../anki-connect/notes.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Result } from '../index.js';
import { type DeckNote, readDeck } from '../inspect/read-deck.js';
import { build, check } from '../project/build.js';
import { counted } from '../say/counted.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { configFor } from './config.js';
import { type Context, exit } from './context.js';
import { forContext, paintFor } from './format.js';
import { type Arguments, cacheOf, previousOf } from './options.js';
import { formatPlan, listMoves, listPlan } from './plan.js';
import { printable } from './printable.js';
import { withProgress } from './progress.js';
import { formatFindings } from './reporters/findings.js';
import { waitingOn } from './waiting.js';

/** How many notes are listed that Anki keeps as it has them. */
const mostKept = 8;

/** `cardpress push [notes…]`: builds the deck and has the Anki that runs here import it. Returns the exit code. */
export async function runPush(args: Arguments, context: Context): Promise<number> {
  const { env, stdout, stderr } = context;
  const found = await configFor({ ...args, only: ['deck'] }, context);
  if (!found) return exit.usage;
  const { frozenLock, dryRun = false, deleteRetired = false, json = false } = args;
  const tell = (lines: string[]) => json || stdout.write(lines.map(line => `${line}\n`).join(''));
  try {
    // Before anything is written.
    const anki = await connectAnki(env);
    const options = { ...found, env, onWait: waitingOn(stderr), ...cacheOf(args), ...previousOf(args, context) };
    const made = await withProgress(args, context, onProgress =>
      dryRun
        ? check({ ...options, ...onProgress })
        : build({ ...options, ...onProgress, ...(frozenLock !== undefined && { frozenLock }) }),
    );
    const result = forContext(made, context);
    const { ok, plan, against, messages } = result;
    const { verbose } = args;
    if (!json || !ok)
      stderr.write(await formatFindings(shown(messages, verbose), { work: found, context, stream: stderr, verbose }));
    if (!ok) return failed(json, messages, context);
    if (plan)
      tell([
        say('Importing the next deck: {plan}', { plan: formatPlan(plan, against) }),
        ...listPlan(plan, paintFor(stdout, env)),
        ...listMoves(plan),
      ]);
    const path = result.written.find(({ artifact }) => artifact === 'deck')?.path;
    const came = path === undefined ? undefined : await handIn(anki, path);
    if (came) tell(cameLines(came, anki.url));
    const retired = await retire(anki, result.retired, deleteRetired && !dryRun);
    tell(retiredLines(retired, deleteRetired && !dryRun));
    if (json)
      stdout.write(`${JSON.stringify({ ok, against, plan, ...(came && { imported: came }), retired }, null, 2)}\n`);
    return exit.ok;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { reason, remedy } = error;
    return failed(json, [{ reason, remedy }], context, error.message);
  }
}

function shown(messages: Result['messages'], verbose = false) {
  return verbose ? messages : messages.filter(({ severity }) => severity !== 'info');
}

function failed(json: boolean, messages: object[], { stdout, stderr }: Context, text?: string): number {
  if (text !== undefined) stderr.write(`${printable(text)}\n`);
  if (json) stdout.write(`${JSON.stringify({ ok: false, messages }, null, 2)}\n`);
  return exit.failed;
}

/** What became of the notes of a deck in Anki. */
interface Came {
  new: number;
  changed: number;
  same: number;
  /** The questions of those that Anki has with another text, or not at all. */
  kept: string[];
}

async function handIn(anki: Anki, path: string): Promise<Came> {
  const { notes } = await readDeck(path);
  const before = await statesOf(anki, notes);
  await importDeck(anki, path);
  const after = await statesOf(anki, notes);
  const count = (was: State) => after.filter((now, index) => now === 'same' && before[index] === was).length;
  const kept = notes.filter((_, index) => after[index] !== 'same').map(questionOf);
  return { new: count('absent'), changed: count('other'), same: count('same'), kept };
}

function questionOf({ fields: [question = ''] }: DeckNote): string {
  return question
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function cameLines({ new: added, changed, same, kept }: Came, url: string): string[] {
  const counts = listed([
    say('{count} new', { count: added }),
    say('{count} updated', { count: changed }),
    say('{count} unchanged', { count: same }),
  ]);
  const more = kept.length - mostKept;
  return [
    say('Imported by Anki at {url}: {counts}', { url, counts }),
    ...(kept.length === 0
      ? []
      : [
          say('Anki has {notes} otherwise than the deck: edited there since, or with a note type of their own:', {
            notes: counted(kept.length, 'note'),
          }),
          ...kept.slice(0, mostKept).map(question => `  ! ${printable(question)}`),
          ...(more > 0 ? [`  ${say('and {more} more; `--json` has them all', { more })}`] : []),
        ]),
  ];
}

/** A note of a question that the notes no longer ask. */
interface Retired {
  noteId: number;
  question: string;
  deleted: boolean;
}

/** The retired notes that Anki has; a question that is still in the notes may want its card back. */
async function retire(anki: Anki, retired: Result['retired'], isDeleting: boolean): Promise<Retired[]> {
  const gone = retired.filter(({ isStillThere }) => !isStillThere);
  const own = await ownNotes(
    anki,
    gone.map(({ noteId }) => noteId),
  );
  const there = gone.filter(({ noteId }) => own.has(noteId));
  if (isDeleting && there.length > 0) await anki.ask('deleteNotes', { notes: [...own] });
  return there.map(({ noteId, question }) => ({ noteId, question, deleted: isDeleting }));
}

function retiredLines(retired: Retired[], isDeleting: boolean): string[] {
  if (retired.length === 0) return [];
  const notes = counted(retired.length, 'note');
  return [
    isDeleting
      ? say('Deleted from Anki, with their history: {notes} of retired questions', { notes })
      : say(
          'Anki still has {notes} of retired questions; `cardpress push --delete-retired` deletes them, with their history:',
          { notes },
        ),
    ...retired.map(({ question }) => `  - ${printable(question)}`),
  ];
}
