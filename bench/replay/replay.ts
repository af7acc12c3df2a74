import { align } from './align.js';
import type { Asked } from './asked.js';
import type { Cache } from './cache.js';
import { type BenchDraft, broughtForward, type Column, type ColumnName, column } from './columns.js';
import { count, type Published, type Step } from './count.js';
import type { Version } from './history.js';
import { newTally, type Tally } from './tally.js';
import type { Verdict } from './verdicts.js';
import type { Walk } from './walk.js';

export interface Replay {
  versions: number;
  /** Different questions that were ever published, and the most in one version. */
  questions: number;
  most: number;
  /** Files of versions that a build would refuse. */
  refused: number;
  /** Questions whose line stayed while they became none, and lines that became questions. */
  unrecognised: number;
  recognised: number;
  columns: Partial<Record<ColumnName, Published['tally'] & { differ?: number }>>;
  lockBytes: number;
}

interface Track extends Published {
  column: Column;
  before: Step | undefined;
}

/** Builds the identities of every version in each of the ways that are asked for. */
export function replay(
  { versions, diffs }: Walk,
  cache: Cache,
  names: ColumnName[],
  verdicts: ReadonlyMap<string, Verdict>,
): Replay {
  const tracks = new Map(names.map(name => [name, newTrack(name)]));
  const differ = new Map(names.map(name => [name, new Set<string>()]));
  const result = { versions: versions.length, most: 0, refused: 0, unrecognised: 0, recognised: 0 };
  let old: Asked[] | undefined;
  for (const [at, version] of versions.entries()) {
    const asked = askedIn(version, cache);
    result.refused += version.files.filter(([, blob]) => cache.get(blob)?.refused !== undefined).length;
    result.most = Math.max(result.most, asked.length);
    const drafts = asked.map(draftOf);
    const truth = old && align(old, asked, diffs[at] ?? []);
    result.unrecognised += truth?.unrecognised.length ?? 0;
    result.recognised += truth?.recognised.length ?? 0;
    for (const track of tracks.values()) {
      const now: Step = { commit: version.commit, asked, found: track.column.publish(drafts, version.time) };
      if (track.before && truth) count(track, track.before, now, truth, verdicts);
      for (const [i, { id }] of now.found.entries()) track.seen.set(id, asked[i] as Asked);
      track.before = now;
    }
    const each = tracks.get('each')?.before?.found;
    for (const [name, { before }] of tracks) {
      before?.found.forEach(({ id }, i) => {
        const right = each?.[i]?.id;
        if (right !== undefined && right !== id) differ.get(name)?.add(right);
      });
    }
    old = asked;
  }
  const each = tracks.get('each') ?? [...tracks.values()][0];
  const tallies = [...tracks].map(([name, { tally }]): [ColumnName, Tally & { differ?: number }] => [
    name,
    broughtForward.has(name) && tracks.has('each') ? { ...tally, differ: differ.get(name)?.size ?? 0 } : tally,
  ]);
  return {
    ...result,
    questions: each?.seen.size ?? 0,
    columns: Object.fromEntries(tallies),
    lockBytes: Buffer.byteLength(each?.column.lock() ?? ''),
  };
}

function newTrack(name: ColumnName): Track {
  return { column: column(name), tally: newTally(), seen: new Map(), gone: new Map(), before: undefined };
}

/** The questions of one version, in the order of its files. Each is an object of its own, though its blob be shared. */
export function askedIn({ files }: Pick<Version, 'files'>, cache: Cache): Asked[] {
  return files.flatMap(([file, blob]) => {
    const { asked = [], title } = cache.get(blob) ?? {};
    return asked.map((one): Asked => ({ ...one, file, ...(title !== undefined && { title }) }));
  });
}

export function draftOf(asked: Asked): BenchDraft {
  const { question, answer, key, section, kind, label, explicitId, file, title } = asked;
  return {
    question,
    answer,
    file,
    section,
    kind,
    ...(label !== undefined && { label }),
    ...(title !== undefined && { title }),
    ...(explicitId !== undefined && { explicitId }),
    content: key,
  };
}
