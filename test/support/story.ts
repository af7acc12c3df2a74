import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cardpress } from './cli.js';
import { type Package, readPackage } from './package.js';
import { project } from './project.js';
import { gitAt } from './repository.js';

/** Files by their paths; what is undefined is taken away. */
export type Files = Record<string, string | Uint8Array | undefined>;

export interface Built {
  code: number;
  stdout: string;
  stderr: string;
  deck: Package;
  /** Full path of the deck. */
  path: string;
  /** Notes by their question's text. */
  cards: Map<string, Package['notes'][number]>;
}

const begin = 1_700_000_000;
const day = 86_400;
const stories: Story[] = [];

/** A project in a repository of its own that lives on: each commit is a day after the one before. */
export class Story {
  #days = 0;
  #clones = 0;

  private constructor(
    readonly root: string,
    /** Holds the clones. */
    readonly aside: string,
    readonly remove: () => Promise<void>,
  ) {}

  static async #make(): Promise<Story> {
    const [made, aside] = [await project({ '.gitignore': 'dist\n' }), await project({})];
    const remove = async () => {
      await Promise.all([made.remove(), aside.remove()]);
    };
    const story = new Story(made.root, aside.root, remove);
    stories.push(story);
    return story;
  }

  /** Makes the repository with the given files in its first commit. */
  static async begin(files: Files): Promise<Story> {
    const story = await Story.#make();
    story.git('init', '-qb', 'main', '--template=');
    await story.commit(files);
    return story;
  }

  /** Another one that is as this one is now, to go on in another way. */
  async copy(): Promise<Story> {
    const story = await Story.#make();
    await cp(this.root, story.root, { recursive: true, preserveTimestamps: true });
    story.#days = this.#days;
    return story;
  }

  /** When the last commit was made, in seconds since 1970. */
  get time(): number {
    return begin + this.#days * day;
  }

  git(...words: string[]): string {
    return gitAt(`${this.time} +0000`, this.root, ...words);
  }

  async write(files: Files): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const full = join(this.root, path);
      if (text === undefined) await rm(full);
      else {
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
      }
    }
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8');
  }

  /** Replaces a text that a file has once. */
  async edit(path: string, ...pairs: [string, string][]): Promise<void> {
    let text = await this.read(path);
    for (const [old, now] of pairs) {
      if (text.split(old).length !== 2) throw new Error(`${path} does not have ${old} once.`);
      text = text.replace(old, () => now);
    }
    await this.write({ [path]: text });
  }

  /** Writes files and commits all that changed, on the next day. */
  async commit(files: Files = {}, message = 'change'): Promise<void> {
    await this.write(files);
    this.#days++;
    this.git('add', '-A');
    this.git('commit', '-qm', message, '--allow-empty');
  }

  /** One more day goes by, for git to do something else than commit. */
  nextDay(): this {
    this.#days++;
    return this;
  }

  /** Builds here as a writer does, with the lock, and commits that. */
  async commitLock(...words: string[]): Promise<Built> {
    const built = await this.build(...words);
    this.git('add', '-A');
    this.git('commit', '-qm', 'lock', '--allow-empty');
    return built;
  }

  build(...words: string[]): Promise<Built> {
    return buildIn(this.root, ...words);
  }

  run(...words: string[]) {
    return cardpress(this.root, ...words, stampedByGit);
  }

  /** Clones the repository to a new folder as a machine of CI does. */
  clone(...words: string[]): string {
    const copy = join(this.aside, `clone-${this.#clones++}`);
    // Only an address is cloned in part; a path is copied, which is one process in place of five.
    const source = words.some(word => /^--(?:depth|filter|shallow)/u.test(word)) ? `file://${this.root}` : this.root;
    this.git('clone', '-q', '--template=', ...words, source, copy);
    return copy;
  }

  /** Builds in a fresh clone, as CI does: the lock is not written, and times come from git. */
  ci(...words: string[]): Promise<Built> {
    return ciIn(this.clone(), ...words);
  }
}

const stampedByGit = 'env:SOURCE_DATE_EPOCH=';

/** Builds the deck of a folder and reads it. */
export async function buildIn(root: string, ...words: string[]): Promise<Built> {
  const run = await cardpress(root, 'build', '--only', 'deck', stampedByGit, ...words);
  if (run.code !== 0) throw new Error(run.stderr);
  const path = join(root, 'dist/deck.apkg');
  const deck = await readPackage(await readFile(path));
  return { ...run, deck, path, cards: new Map(deck.notes.map(note => [textOf(note.fields), note])) };
}

/** Builds in a clone as CI does. */
export function ciIn(clone: string, ...words: string[]): Promise<Built> {
  return buildIn(clone, ...words, 'env:CI=true');
}

/** Takes away all that was begun. */
export async function endStories(): Promise<void> {
  await Promise.all(stories.splice(0).map(story => story.remove()));
}

/** A question's text as its card has it, or a cloze's whole. */
function textOf({ Question, Text }: Record<string, string>): string {
  return (Question ?? Text ?? '').replace(/<[^>]*>/gu, '').trim();
}

/** The only note that says a text in its question or its answer. */
export function cardOf({ deck }: Built, word: string): Package['notes'][number] {
  const [found, ...others] = deck.notes.filter(({ fields }) => sides(fields).some(side => side.includes(word)));
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} notes say ${word}.`);
  return found;
}

export function idOf(built: Built, word: string): string {
  return cardOf(built, word).guid;
}

/** Ids and times by what the notes say. */
export function published({ deck }: Built): Record<string, string> {
  const say = ({ fields }: Package['notes'][number]) => sides(fields).map(side => side.replace(/<[^>]*>/gu, '').trim());
  return Object.fromEntries(deck.notes.map(one => [say(one).join(' | '), `${one.guid} ${one.mod}`]));
}

function sides({ Question, Answer, Text }: Record<string, string>): string[] {
  return [Question, Answer, Text].filter(side => side !== undefined);
}

/** A note with questions as headings below its title; a question without an answer is one string. */
export function note(title: string, ...questions: ([question: string, answer: string] | string)[]): string {
  const blocks = questions.map(one => (typeof one === 'string' ? `## ${one}\n` : `## ${one[0]}\n\n${one[1]}\n`));
  return `# ${title}\n\n${blocks.join('\n')}`;
}
