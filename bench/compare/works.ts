import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askedOf, type mixes, notesOf } from '../notes.js';
import type { Command } from './measure.js';
import type { Group, Job } from './options.js';
import type { PeerName } from './peers.js';

/** Where one run takes place. */
export interface Place {
  /** What `prepare` wrote, for all runs of a work. */
  inputs: string;
  /** A folder of this run alone, with a copy of the notes in `notes`. */
  folder: string;
  /** Where it writes. */
  out: string;
  /** Where the peer is installed; empty for our own. */
  peer: string;
}

export interface Contender {
  name: string;
  peer?: PeerName;
  command(place: Place): Command;
  /** What happens before a run, and does not count. */
  begin?(place: Place): void;
  /** Sizes above this are not tried. */
  upTo?: number;
}

export interface Work {
  /** Ours first. */
  contenders: Contender[];
  /** Whether a run without output has failed. */
  writes: boolean;
  /** Writes what the contenders start from; the files in `notes` are copied for each run. */
  prepare(inputs: string): void;
}

const node = process.execPath;
const here = (path: string) => join(process.cwd(), path);
const cli = here('lib/cli/bin.js');
const script = (name: string) => here(`bench/compare/contenders/${name}`);
// As on someone's own machine: the clock counts and the lock is written.
const { CI: _, SOURCE_DATE_EPOCH: __, NODE_OPTIONS: ___, DEBUG: ____, ...env } = process.env;

const run = (cwd: string, ...words: string[]): Command => ({ words, cwd, env });

export function workOf({ group, size = 0 }: Job): Work {
  return works[group](size);
}

/** Questions that a browser prints in one page: ten times as many take it 5 GB and a quarter of an hour. */
const onePage = 1000;

const works: Record<Group, (size: number) => Work> = {
  start: () => ({
    contenders: [
      { name: 'cardpress --version', command: ({ folder }) => run(folder, node, cli, '--version') },
      { name: 'node -e 0', command: ({ folder }) => run(folder, node, '-e', '0') },
    ],
    writes: false,
    prepare() {},
  }),
  unchanged: questions => ({
    contenders: [
      { name: 'cardpress', command: ({ inputs }) => again(inputs) },
      { name: 'cardpress --version', command: ({ inputs }) => run(inputs, node, cli, '--version') },
    ],
    writes: false,
    prepare: inputs => prepareAgain(inputs, questions),
  }),
  changed: questions => ({
    contenders: [
      {
        name: 'cardpress',
        begin: ({ inputs }) => appendFileSync(join(inputs, 'project/notes', changedNote), '\n再补充一点。\n'),
        command: ({ inputs }) => again(inputs),
      },
      { name: 'nothing kept', command: ({ folder, out }) => build(folder, join(folder, 'cache'), out) },
    ],
    writes: false,
    prepare(inputs) {
      prepareAgain(inputs, questions);
      writeNotes(join(inputs, 'notes'), questions, 'plain');
    },
  }),
  keeping: questions => ({
    contenders: [
      { name: 'cardpress', command: ({ folder, out }) => build(folder, join(folder, 'cache'), out) },
      {
        name: 'keeping nothing',
        command: ({ folder, out }) => build(folder, join(folder, 'cache'), out, '--no-cache'),
      },
    ],
    writes: true,
    prepare: inputs => writeNotes(join(inputs, 'notes'), questions, 'plain'),
  }),
  deck: questions => deckOf(questions, 'plain'),
  mixed: questions => deckOf(questions, 'mixed'),
  writer: count => ({
    contenders: [
      {
        name: 'cardpress',
        command: ({ inputs, out }) =>
          run(out, node, script('write-deck.mjs'), join(inputs, 'cards.json'), `${count}`, join(out, 'deck.apkg')),
      },
      {
        name: 'genanki',
        peer: 'genanki',
        command: ({ inputs, out, peer }) =>
          run(
            out,
            join(peer, 'bin/python'),
            script('genanki_deck.py'),
            join(inputs, 'cards.json'),
            `${count}`,
            join(out, 'deck.apkg'),
          ),
      },
      {
        name: 'anki-apkg-export',
        peer: 'anki-apkg-export',
        command: ({ inputs, out, peer }) =>
          run(
            out,
            node,
            script('anki-apkg-export.mjs'),
            peer,
            join(inputs, 'cards.json'),
            `${count}`,
            join(out, 'deck.apkg'),
          ),
      },
    ],
    writes: true,
    prepare(inputs) {
      const cards = Array.from({ length: 1000 }, (_, at) => {
        const { question, answer } = askedOf(at + 1);
        return { front: question, back: answer.split('\n\n') };
      });
      writeFileSync(join(inputs, 'cards.json'), JSON.stringify(cards));
    },
  }),
  sheet: questions => ({
    contenders: [
      {
        name: 'cardpress',
        // The browser that npm brings is unpacked into the cache once, which is no part of a build.
        command: ({ folder, out }) =>
          run(folder, node, cli, 'build', '--only', 'sheet', '--no-cache', '--out-dir', out),
      },
      {
        name: 'puppeteer',
        command: ({ inputs, out }) =>
          run(out, node, script('puppeteer.mjs'), join(inputs, 'page'), join(out, 'sheet.pdf')),
        upTo: onePage,
      },
      {
        name: 'md-to-pdf',
        peer: 'md-to-pdf',
        command: ({ inputs, out, peer }) =>
          run(out, node, script('md-to-pdf.mjs'), peer, join(inputs, 'whole/notes.md'), join(out, 'sheet.pdf')),
        upTo: onePage,
      },
    ],
    writes: true,
    prepare(inputs) {
      writeNotes(join(inputs, 'notes'), questions, 'mixed');
      const texts: string[] = [];
      for (const { name, data } of notesOf({ questions, mix: 'mixed' })) {
        if (typeof data === 'string') texts.push(data);
        else write(join(inputs, 'whole', name), data);
      }
      write(join(inputs, 'whole/notes.md'), texts.join('\n'));
      if (questions > onePage) return;
      call(run(inputs, node, here('bench/compare/our-page.mjs'), inputs, join(inputs, 'page')));
    },
  }),
};

function deckOf(questions: number, mix: keyof typeof mixes): Work {
  return {
    contenders: [
      // Nothing is known and nothing kept.
      { name: 'cardpress', command: ({ folder, out }) => build(folder, join(folder, 'cache'), out) },
      {
        name: 'markdown-anki-decks',
        peer: 'markdown-anki-decks',
        command: ({ folder, out, peer }) => run(folder, join(peer, 'bin/mdankideck'), join(folder, 'notes'), out),
      },
      {
        name: 'md2anki',
        peer: 'md2anki',
        command: ({ folder, out, peer }) => {
          const notes = join(folder, 'notes');
          const files = readdirSync(notes).filter(name => name.endsWith('.md'));
          const words = ['-o-anki', join(out, 'deck.apkg'), '-file-dir', notes, '--', ...files];
          return run(notes, join(peer, 'bin/md2anki'), ...words);
        },
      },
    ],
    writes: true,
    prepare: inputs => writeNotes(join(inputs, 'notes'), questions, mix),
  };
}

/** The file with the question that changes. */
const changedNote = 'chapter-0001.md';

/** A project that has been built, as it is built again. */
function prepareAgain(inputs: string, questions: number): void {
  writeNotes(join(inputs, 'project/notes'), questions, 'plain');
  // The first writes the lock, which the second reads.
  for (let time = 0; time < 2; time++) call(again(inputs));
}

function again(inputs: string): Command {
  return build(join(inputs, 'project'), join(inputs, 'cache'), join(inputs, 'project/dist'));
}

function build(root: string, cache: string, out: string, ...more: string[]): Command {
  const words = [node, cli, 'build', '--only', 'deck', '--only', 'bank', '--out-dir', out, ...more];
  return { words, cwd: root, env: { ...env, XDG_CACHE_HOME: cache } };
}

function writeNotes(folder: string, questions: number, mix: keyof typeof mixes): void {
  for (const { name, data } of notesOf({ questions, mix })) write(join(folder, name), data);
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

function call({ words: [command = '', ...args], cwd, env }: Command): void {
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
}
