import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

interface Peer {
  /** Packages with their versions, and all that they need of PyPI. */
  packages: string[];
  /** The oldest Python that runs it; otherwise it comes from npm. */
  python?: [number, number];
  /** Shows that it runs, in its folder. */
  probe: string[];
}

const ofGenanki = [
  'cached-property==2.0.1',
  'chevron==0.14.0',
  'frozendict==2.5.1',
  'genanki==0.13.1',
  'PyYAML==6.0.4',
];
const ofMarkdown = ['beautifulsoup4==4.15.0', 'Markdown==3.11.3', 'soupsieve==4.1.3', 'typing_extensions==4.16.0'];

/** Tools that make decks or sheets of notes, installed outside of the project. */
export const peers = {
  'markdown-anki-decks': {
    // It is older than click 8.1 and typer 0.5, and does not run with them.
    packages: [
      'markdown-anki-decks==1.1.1',
      'click==8.0.4',
      'typer==0.4.2',
      'colorama==0.4.6',
      'python-frontmatter==1.3.0',
      'shellingham==1.5.4',
      ...ofMarkdown,
      ...ofGenanki,
    ],
    python: [3, 9],
    probe: ['bin/mdankideck', '--version'],
  },
  md2anki: {
    packages: ['md2anki==3.1.0', 'Pygments==2.21.0', ...ofMarkdown, ...ofGenanki],
    // It says 3.9, but nests quotes in an f-string.
    python: [3, 12],
    probe: ['bin/md2anki', '--version'],
  },
  genanki: { packages: ofGenanki, python: [3, 9], probe: ['bin/python', '-c', 'import genanki'] },
  'anki-apkg-export': {
    packages: ['anki-apkg-export@4.0.3'],
    probe: [process.execPath, '-e', 'require("anki-apkg-export")'],
  },
  'md-to-pdf': {
    packages: ['md-to-pdf@5.2.5', 'puppeteer@24.43.1'],
    probe: [process.execPath, '-e', 'require("md-to-pdf")'],
  },
} satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as PeerName[];

export type Installed = { folder: string } | { reason: string };

/** The folder of a peer, which is installed if it is not there yet, or why it cannot be. */
export function install(name: PeerName, say: (line: string) => void): Installed {
  const peer: Peer = peers[name];
  const key = createHash('sha256').update(JSON.stringify(peer)).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `${name}-${key}`);
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return { folder };
  say(`installing ${name} into ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const reason = peer.python ? fromPypi(folder, peer.packages, peer.python) : fromNpm(folder, peer.packages);
  const failed = reason ?? call(peer.probe, folder);
  if (failed !== undefined) return { reason: failed };
  writeFileSync(ready, '');
  return { folder };
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  return join(XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'cardpress-bench');
}

function fromPypi(folder: string, packages: string[], [major, minor]: [number, number]): string | undefined {
  const python = join(folder, 'bin/python');
  if (call(['uv', '--version'], folder) === undefined)
    return (
      call(['uv', 'venv', '--quiet', '--clear', '--python', `>=${major}.${minor}`, folder], folder) ??
      call(['uv', 'pip', 'install', '--quiet', '--python', python, ...packages], folder)
    );
  const isNew = `import sys; assert sys.version_info >= (${major}, ${minor})`;
  const names = ['python3', 'python', ...Array.from({ length: 8 }, (_, at) => `python3.${at + minor}`)];
  const found = names.find(name => call([name, '-c', isNew], folder) === undefined);
  if (found === undefined) return `needs Python ${major}.${minor}`;
  return (
    call([found, '-m', 'venv', folder], folder) ??
    call([python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...packages], folder)
  );
}

function fromNpm(folder: string, packages: string[]): string | undefined {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return call(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages], folder);
}

/** Nothing if a command succeeds, otherwise its last words. */
function call([command = '', ...args]: string[], cwd: string): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return undefined;
  const words = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').at(-1) || (error?.message ?? '');
  return words.slice(0, 200) || `${command} ends with status ${status}`;
}

/** The version that is installed. */
export function versionOf(name: PeerName): string {
  const found = peers[name].packages.find(one => one.startsWith(`${name}=`) || one.startsWith(`${name}@`)) ?? '';
  return found.slice(name.length).replace(/^[=@]+/u, '');
}
