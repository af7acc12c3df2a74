import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { project } from '../support/project.js';
import { git } from '../support/repository.js';
import { Forge, tokens } from './forge.js';
import { type Job, type Run, runAction } from './runner.js';

/** A repository of notes with a forge around it, and the clone of who writes them. */
export class Hub {
  #checkouts = 0;

  private constructor(
    readonly forge: Forge,
    readonly writer: string,
    readonly aside: string,
    readonly remove: () => Promise<void>,
  ) {}

  static async open(files: Record<string, string>): Promise<Hub> {
    const made = await project({});
    const [bare, writer] = [join(made.root, 'notes.git'), join(made.root, 'writer')];
    git(made.root, 'init', '-q', '--bare', '-b', 'main', bare);
    git(made.root, 'clone', '-q', bare, writer);
    git(writer, 'symbolic-ref', 'HEAD', 'refs/heads/main');
    const forge = await Forge.open(bare);
    const hub = new Hub(forge, writer, join(made.root, 'runner'), async () => {
      await forge.close();
      await made.remove();
    });
    await hub.push(files);
    return hub;
  }

  /** Another one as this one is now, for a test to change. */
  async copy(): Promise<Hub> {
    const made = await project({});
    const [bare, writer] = [join(made.root, 'notes.git'), join(made.root, 'writer')];
    await Promise.all([
      cp(this.forge.bare, bare, { recursive: true }),
      cp(this.writer, writer, { recursive: true }),
      cp(join(this.aside, 'home'), join(made.root, 'runner/home'), { recursive: true }),
    ]);
    git(writer, 'remote', 'set-url', 'origin', bare);
    const forge = await Forge.open(bare);
    forge.takeOver(this.forge);
    return new Hub(forge, writer, join(made.root, 'runner'), async () => {
      await forge.close();
      await made.remove();
    });
  }

  /** Writes files, commits and pushes them; gives the commit. */
  async push(files: Record<string, string>, branch = 'main'): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.writer, path)), { recursive: true });
      await writeFile(join(this.writer, path), text);
    }
    git(this.writer, 'add', '-A');
    git(this.writer, 'commit', '-qm', 'change', '--allow-empty');
    git(this.writer, 'push', '-qf', 'origin', `HEAD:refs/heads/${branch}`);
    return git(this.writer, 'rev-parse', 'HEAD');
  }

  /** A fresh checkout of a commit, shallow as actions/checkout makes it. */
  checkout(sha: string): string {
    const folder = join(this.aside, `checkout-${this.#checkouts++}`);
    git(this.forge.bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    git(this.forge.bare, 'init', '-q', folder);
    git(folder, 'remote', 'add', 'origin', `file://${this.forge.bare}`);
    git(folder, 'fetch', '-q', '--depth=1', 'origin', sha);
    git(folder, 'checkout', '-q', '--detach', sha);
    return folder;
  }

  /** A run on what was pushed to the default branch. */
  onPush(sha: string, more: Partial<Job> = {}): Promise<Run> {
    return this.run({ event: 'push', ref: 'refs/heads/main', sha, ...more });
  }

  /** A run on a pull request, from this repository or from a fork. */
  onPull(sha: string, from = this.forge.repository, more: Partial<Job> = {}): Promise<Run> {
    const base = { repo: { full_name: this.forge.repository } };
    const payload = { pull_request: { number: 3, head: { repo: { full_name: from } }, base } };
    return this.run({ event: 'pull_request', payload, ref: 'refs/pull/3/merge', sha, ...more });
  }

  run(job: Pick<Job, 'event' | 'ref' | 'sha'> & Partial<Job>): Promise<Run> {
    const { inputs, ...rest } = job;
    return runAction({
      forge: this.forge,
      workspace: rest.workspace ?? this.checkout(job.sha),
      aside: this.aside,
      token: tokens.write,
      inputs: { package: process.cwd(), ...inputs },
      ...rest,
    });
  }
}
