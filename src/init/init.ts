import { join } from 'node:path';
import type { Config } from '../config/schema.js';
import { configNames } from '../config/signposts.js';
import { openRepository, type Repository } from '../git/repository.js';
import { type Output, writeAll } from '../io/write.js';
import { say, spoken } from '../say/say.js';
import { findNotes, projectPath } from '../source/find.js';
import { findAsking } from '../survey/asking-readmes.js';
import { type Counted, countQuestions } from '../survey/count.js';
import { type LeftOut, sortOut } from '../survey/left-out.js';
import { markdownFiles } from '../survey/markdown-files.js';
import { type ChosenNotes, chooseNotes } from './choose-notes.js';
import { configFile } from './files/config-file.js';
import { attributeLines, ignoreLines } from './files/git-files.js';
import { isThere, lackingAttributes, lackingIgnores } from './files/lacking.js';
import { samplePath, samples } from './files/sample.js';
import { workflowFile } from './files/workflow.js';
import { workflowPlace } from './workflow-place.js';

export interface InitOptions {
  /** The project's folder. */
  root: string;
  /** Its config, or the defaults where it has none. */
  config: Config;
  /** Full path of its config file, if there is one. */
  configFile?: string;
  /** Full path of the config file to write where there is none. Default: the first of the usual names in `root`. */
  newConfig?: string;
  /** Full paths of the notes that a new config names. Default: those that are found. */
  notes?: string[];
  /** Whether a workflow is written. Default: unless all remotes are elsewhere than on GitHub. */
  workflow?: boolean;
  /** Only say what would be written. */
  dryRun?: boolean;
}

/** What became of one file of the setup. */
export interface SetupFile {
  /** Full path. */
  path: string;
  /**
   * `new`: it was not there, and is written; `there`: it stays as it is; `lacking`: the same, but lines are missing in it;
   * `skipped`: it is not wanted here.
   */
  state: 'new' | 'there' | 'lacking' | 'skipped';
  /** Lines that somebody should add to it. */
  lines?: string[];
  /** Why it is skipped. */
  why?: string;
}

export interface InitResult {
  /** The project's folder. */
  root: string;
  /** Whether it lies in a git repository that can be read. */
  isInGit: boolean;
  /** What is among the notes. */
  notes: Counted[];
  /** Markdown files that are not, and why. */
  leftOut: (Counted & LeftOut)[];
  /** What was named as notes and is not there; nothing is written then. */
  missing: string[];
  files: SetupFile[];
}

interface Planned extends SetupFile {
  text?: string;
}

/**
 * Sets a folder up: a config that names the notes that are there, what git has to know, a workflow, and a sample where
 * there are no notes. No file that is there is changed.
 * @throws WriteError if a file cannot be written; none is then
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { root, config } = options;
  const repository = await openRepository(root);
  try {
    const paths = await markdownFiles(root, repository);
    const counted = await countQuestions(root, paths, config);
    const named = options.notes?.map(path => projectPath(root, path) || '.');
    const { missing } = named ? await findNotes(root, named, undefined) : { missing: [] };
    const chosen = options.configFile === undefined ? choose(counted, named) : config;
    const ours = { ...config, notes: chosen.notes, exclude: excludeOf(config, chosen) };
    const sorted = await sortOut(root, (await findAsking(root, ours)).config, paths);
    const isEmpty = sorted.notes.length === 0 && chosen.notes.includes('notes');
    const files = missing.length > 0 ? [] : await plan(options, chosen, isEmpty, repository);
    if (!options.dryRun) await writeAll(files.flatMap(outputOf));
    const byPath = new Map(counted.map(one => [one.path, one]));
    const isNote = new Set(sorted.notes);
    return {
      root,
      isInGit: repository !== undefined,
      notes: [...counted, ...(await outside(root, sorted.notes, byPath, config))].filter(({ path }) =>
        isNote.has(path),
      ),
      leftOut: [...sorted.leftOut].map(([path, why]) => ({ ...(byPath.get(path) as Counted), ...why })),
      missing,
      files: files.map(({ text: _, ...file }) => file),
    };
  } finally {
    repository?.close();
  }
}

/** The notes that a new config names. */
function choose(counted: readonly Counted[], named: string[] | undefined): ChosenNotes {
  if (named !== undefined && named.length > 0) return { notes: named, exclude: [] };
  return chooseNotes(counted) ?? { notes: ['notes'], exclude: [] };
}

function excludeOf({ exclude }: Config, chosen: ChosenNotes): string[] {
  return [...new Set([...exclude, ...chosen.exclude])];
}

/** Notes that lie outside the project's folder, or that git ignores. */
async function outside(root: string, notes: string[], known: ReadonlyMap<string, Counted>, config: Config) {
  return countQuestions(
    root,
    notes.filter(path => !known.has(path)),
    config,
  );
}

async function plan(
  { root, config, configFile: present, newConfig, workflow: wanted }: InitOptions,
  chosen: ChosenNotes,
  isEmpty: boolean,
  repository: Repository | undefined,
): Promise<Planned[]> {
  const ignores = ignoreLines(config);
  const attributes = attributeLines(config);
  const files: Planned[] = [
    await configIn(present, newConfig ?? join(root, configNames[0]), () => configFile(root, chosen)),
    await linesIn(join(root, '.gitignore'), ignores, () => lackingIgnores(root, ignores, repository)),
    ...(attributes.length === 0
      ? []
      : [
          await linesIn(join(root, '.gitattributes'), attributes, () =>
            lackingAttributes(root, attributes, config.lock, repository),
          ),
        ]),
    await workflowIn(root, wanted, repository),
  ];
  const path = join(root, samplePath);
  if (isEmpty && !(await isThere(path))) files.push({ path, state: 'new', text: samples[spoken()] ?? '' });
  return files;
}

/** A link that leads nowhere is there, too: nothing is written through it. */
async function configIn(present: string | undefined, path: string, text: () => string): Promise<Planned> {
  if (present !== undefined) return { path: present, state: 'there' };
  return (await isThere(path)) ? { path, state: 'there' } : { path, state: 'new', text: text() };
}

/** A file of lines: written where it is not there, else only looked at. */
async function linesIn(path: string, lines: string[], lacking: () => Promise<string[]>): Promise<Planned> {
  if (!(await isThere(path))) return { path, state: 'new', text: `${lines.join('\n')}\n` };
  const rest = await lacking();
  return rest.length === 0 ? { path, state: 'there' } : { path, state: 'lacking', lines: rest };
}

async function workflowIn(
  root: string,
  wanted: boolean | undefined,
  repository: Repository | undefined,
): Promise<Planned> {
  const { path, isThere, isLinked, elsewhere } = await workflowPlace(root, repository);
  if (isThere) return { path, state: 'there' };
  if (isLinked) return { path, state: 'skipped', why: say('its folder is a symbolic link') };
  if (wanted === false) return { path, state: 'skipped', why: say('as you said') };
  if (wanted === undefined && elsewhere !== undefined)
    return {
      path,
      state: 'skipped',
      why: say('the repository is on {elsewhere}; docs/ci.md has what to do there', { elsewhere }),
    };
  return { path, state: 'new', text: workflowFile((repository?.prefix ?? '').replace(/\/$/u, '')) };
}

function outputOf({ path, state, text }: Planned): Output[] {
  return state === 'new' && text !== undefined ? [{ path, data: new TextEncoder().encode(text) }] : [];
}
