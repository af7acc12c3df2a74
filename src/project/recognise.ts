import { type ContentContext, contentHash, NoteContents, noteTypeHashes } from '../artifacts/deck/content.js';
import type { DeckIds } from '../artifacts/deck/decks.js';
import type { CardFaces } from '../artifacts/deck/faces.js';
import { fileDecks } from '../artifacts/deck/filed.js';
import type { KnownNote } from '../artifacts/deck/known-cards.js';
import { sourcePath } from '../bank/context.js';
import type { Draft, Kind, Message, RetiredQuestion } from '../bank/model.js';
import { debugArea, stopwatch } from '../debug.js';
import { serialiseLock } from '../identity/format-v1/serialise-lock.js';
import { sourceText, tagText } from '../identity/format-v1/source-text.js';
import { type Identified, type Identity, identify, type Part } from '../identity/identify.js';
import { hasSameLines } from '../identity/lock/same-lines.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import type { Plan } from '../identity/plan.js';
import type { Against, KnownLock } from '../known/model.js';
import { letEventsIn } from '../let-events-in.js';
import { plainText } from '../mdast/text.js';
import type { OnProgress } from '../progress.js';
import type { RoundMemory } from '../round-memory.js';
import type { ShownTimes } from './shown-times.js';

/** What happened to the questions, and what the lock should say now. */
export interface Recognised extends Identified {
  /** The lock's full path and new text. */
  path: string;
  text: string;
  /** Whether the lock on disk differs, or is absent while there is something to keep. */
  behind: boolean;
  /** The lock on disk; undefined if there is none. */
  onDisk: Lock | undefined;
  /** What the plan compares with. */
  against: Against;
  /** Questions in the lock that the notes no longer ask. */
  retired: RetiredCard[];
  /** Anki's notes of the questions, by id. */
  notes: ReadonlyMap<string, KnownNote>;
  /** The numbers of the decks. */
  deckIds: DeckIds;
}

/** A question that the notes no longer ask, as an Anki note. */
export interface RetiredCard extends RetiredQuestion {
  /** Anki's number for the note. */
  noteId: number;
}

/** A question in the notes, with the properties of its file that distinguish it. */
export interface Asked {
  draft: Draft;
  /** The file's own title. */
  title: string | undefined;
  /** The lines of its file from its first one up to the next question's. */
  lines: string[];
  /** What its file contributes to the tags of all its questions. */
  tags: string[][] | undefined;
  /** Whether it belongs to another project: it gets an id, but no line in this project's lock. */
  isForeign: boolean;
}

export interface RecogniseOptions {
  /** Seconds since 1970. */
  time: number;
  /** Give every note a new timestamp. */
  refresh?: boolean;
  faces?: CardFaces;
  /** Whether a deck is made; if not, nothing is retired and no timestamp changes. */
  publishes: boolean;
  /** Which questions in the lock may be absent. */
  part: Part;
  /** When pictures and faces were last changed, for cards that are not in the lock. */
  shown?: ShownTimes;
  memory?: RoundMemory;
  onProgress?: OnProgress;
}

const log = debugArea('identity');

/**
 * Determines which known questions the drafts are. Whether they changed depends on their future Anki notes.
 *
 * @param asked questions in the order of the notes
 */
export async function recognise(
  asked: Asked[],
  known: KnownLock,
  context: ContentContext,
  { faces, shown, memory, onProgress, ...options }: RecogniseOptions,
): Promise<Recognised> {
  const { namespace, lock, path, against, text: before } = known;
  const time = stopwatch();
  const contents = new NoteContents(context, memory);
  const drafts: IdentityDraft[] = [];
  for (const [index, one] of asked.entries()) {
    onProgress?.({ step: 'cards', done: index, of: asked.length });
    drafts.push(identityDraft(one, contents, shown));
    await letEventsIn();
  }
  const isOurs = asked.map(({ isForeign }) => !isForeign);
  const ours = identify(
    drafts.filter((_, index) => isOurs[index]),
    lock,
    {
      ...options,
      namespace,
      isAgainstBefore: true,
      ...(faces && { noteTypes: noteTypeHashes(faces, namespace, context.lang) }),
      ...(shown && { noteTypesTime: shown.faces }),
    },
  );
  const foreign = drafts.filter((_, index) => !isOurs[index]);
  // They take no id from the project's own questions, and match none of them.
  const others = identify(foreign, foreign.length > 0 ? ours.lock : undefined, {
    ...options,
    namespace,
    part: { covers: () => false, isGone: () => false },
  });
  log('%d questions in %d ms: %s', asked.length, Math.round(time()), countsOf(ours.plan));
  const filed = options.publishes ? filedNow(asked, ours, known.lock?.decks, contents, context.title) : undefined;
  const next: Lock = { ...ours.lock, ...(filed && { decks: filed.decks }) };
  const text = serialiseLock(next);
  const gone = ours.lock.entries.filter(({ file, retired }) => retired !== undefined && options.part.covers(file));
  const retired = gone.map(
    ({ id, noteId, kind, question, retired: modified = 0 }): RetiredCard => ({
      id,
      noteId,
      kind: kind as Kind,
      question,
      modified,
    }),
  );
  const identities = inTurn(isOurs, ours.identities, others.identities);
  return {
    identities,
    notes: new Map([
      ...gone.map(({ id, noteId, former }): [string, KnownNote] => [id, { noteId, ...(former && { former }) }]),
      ...identities.map(({ id, noteId, former }, index): [string, KnownNote] => {
        const content = contents.known((asked[index] as Asked).draft);
        return [id, { noteId, ...(former && { former }), ...(content && { content }) }];
      }),
    ]),
    lock: next,
    plan: {
      ...ours.plan,
      new: [...ours.plan.new, ...others.plan.new],
      ...(filed && filed.moves.length > 0 && { moves: filed.moves }),
    },
    problems: [
      ...ours.problems.map(problem => ({ ...problem, draft: placeOf(isOurs, true, problem.draft) })),
      ...others.problems.map(problem => ({ ...problem, draft: placeOf(isOurs, false, problem.draft) })),
    ],
    path,
    text,
    onDisk: known.onDisk,
    behind: before === undefined ? ours.lock.entries.length > 0 : !hasSameLines(text, before),
    against,
    retired,
    deckIds: filed?.ids ?? new Map(),
  };
}

/** Which deck each file of the project's own is in now, and which cards were in another one. */
function filedNow(
  asked: Asked[],
  { identities, lock, plan }: Identified,
  decks: Lock['decks'] = {},
  contents: NoteContents,
  fallback: string,
) {
  const before = new Map([...plan.unchanged, ...plan.updated].map(({ id, file, was }) => [id, was?.file ?? file]));
  const there = new Set(lock.entries.flatMap(({ file, retired }) => (retired === undefined ? [file] : [])));
  const questions = asked
    .filter(({ isForeign }) => !isForeign)
    .map(({ draft }, index) => ({
      file: draft.source.file,
      deck: draft.deck,
      before: before.get(identities[index]?.id ?? ''),
      cards: () => contents.of(draft).ords.length,
    }));
  return fileDecks(questions, decks, file => there.has(file), fallback);
}

/** A question's texts as in the notes, before anything was normalised. */
export function asWritten({ asWritten, question, answer }: Draft): { question: string; answer: string } {
  return { question: asWritten?.question ?? plainText(question), answer: asWritten?.answer ?? plainText(answer) };
}

function identityDraft(
  { draft, title, lines, tags }: Asked,
  contents: NoteContents,
  shown?: ShownTimes,
): IdentityDraft {
  const { question, answer } = asWritten(draft);
  return {
    question,
    answer,
    file: draft.source.file,
    ...(title !== undefined && { title }),
    section: draft.path.join(' / '),
    kind: draft.kind,
    ...(draft.explicitId !== undefined && { explicitId: draft.explicitId }),
    source: sourceText({
      kind: draft.kind,
      path: sourcePath({ title, sections: draft.path }),
      lines,
      tags: [...(tags ?? []), ...(draft.ownTags ?? [])].map(tagText),
    }),
    // Rendered only if identity compares the card or starts keeping it.
    content: () => contentHash(contents.of(draft)),
    ...(shown && { shownTime: Math.max(0, ...draft.media.map(path => shown.pictures.get(path) ?? 0)) }),
  };
}

function countsOf(plan: Plan): string {
  return Object.entries(plan)
    .map(([what, { length }]) => `${length} ${what}`)
    .join(', ');
}

/** The value of the first list if there is one, else that of the second. */
function inTurn(isFirst: boolean[], first: Identity[], second: Identity[]): Identity[] {
  const [one, other] = [first.values(), second.values()];
  return isFirst.map(isOne => (isOne ? one : other).next().value as Identity);
}

/** Maps an index among some to the index among all. */
function placeOf(isFirst: boolean[], isOne: boolean, place: number): number {
  return isFirst.flatMap((first, index) => (first === isOne ? [index] : []))[place] as number;
}

/** Messages for ids that occur twice in the notes. */
export function identityMessages({ problems }: Pick<Recognised, 'problems'>, asked: Asked[]): Message[] {
  return problems.map(({ draft, reason, remedy }): Message => {
    const question = asked[draft]?.draft;
    const position = question?.question[0]?.position;
    const file = question?.source.file ?? '';
    return { rule: 'repeated-id', severity: 'error', file, ...(position && { position }), reason, remedy };
  });
}
