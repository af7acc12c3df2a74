import { mkdirSync, writeFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestHanded } from '../../src/anki-connect/thresholds.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const notes = { 'notes/a.md': '# A\n\n## What is a stack?\n\nlast in, first out\n\n## And a queue?\n\nfirst in\n' };

// biome-ignore lint/suspicious/noExplicitAny: parameters of any action
type Answers = Record<string, (params: any) => unknown>;

/** What AnkiConnect says to each action, unless a test says otherwise. */
const usual: Answers = {
  requestPermission: () => ({ permission: 'granted', requireApikey: false, version: 6 }),
  notesInfo: ({ notes }) => notes.map(() => ({})),
  importPackage: () => true,
  getMediaDirPath: () => '/media',
  storeMediaFile: ({ filename }) => filename,
  deleteMediaFile: () => null,
  deleteNotes: () => null,
};

let root: string;
let remove: () => Promise<void>;
let server: Server;
// biome-ignore lint/suspicious/noExplicitAny: as above
let asked: any[];
let answers: Answers;

beforeEach(async () => {
  ({ root, remove } = await project(notes));
  asked = [];
  answers = { ...usual };
  server = createServer(async (request, response) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const sent = (await json(request)) as any;
    asked.push(sent);
    try {
      response.end(JSON.stringify({ result: answers[sent.action]?.(sent.params) ?? null, error: null }));
    } catch (error) {
      response.end(JSON.stringify({ result: null, error: (error as Error).message }));
    }
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  server.close();
  await remove();
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const push = (...words: string[]) => cardpress(root, 'push', `env:ANKICONNECT_URL=${url()}`, ...words);
const actions = () => asked.map(({ action }) => action);

/** Has Anki know a note only after the import, with these fields. */
function takesIn(fields: Record<number, string[]> | undefined, modelName = 'Cardpress A') {
  let isIn = false;
  answers.importPackage = () => {
    isIn = true;
    return true;
  };
  answers.notesInfo = ({ notes }) =>
    notes.map((id: number) => {
      const own = fields?.[id] ?? ['?'];
      return isIn
        ? { noteId: id, modelName, fields: Object.fromEntries(own.map((value, order) => [order, { value, order }])) }
        : {};
    });
}

describe('push', () => {
  it('builds the deck, shows what importing it will do, and has Anki import it', async () => {
    const { code, stdout } = await push();
    expect(code).toBe(0);
    expect(stdout).toContain('Importing the next deck: 2 new');
    expect(stdout).toContain('  + What is a stack?');
    expect(asked.find(({ action }) => action === 'importPackage').params).toEqual({
      path: join(root, 'dist/deck.apkg'),
    });
    expect(asked.every(({ version, key }) => version === 6 && key === undefined)).toBe(true);
  });

  it('names the notes that Anki has otherwise than the deck', async () => {
    takesIn(undefined);
    const { stdout } = await push();
    expect(stdout).toContain('0 new, 0 updated, 0 unchanged');
    expect(stdout).toContain('Anki has 2 notes otherwise than the deck');
    expect(stdout).toContain('  ! And a queue?');
    const { imported } = JSON.parse((await push('--json')).stdout);
    expect(imported.kept.sort()).toEqual(['And a queue?', 'What is a stack?']);
  });

  it('writes and imports nothing with --dry-run', async () => {
    const { code, stdout } = await push('--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('2 new');
    expect(actions()).not.toContain('importPackage');
    await expect(access(join(root, 'dist'))).rejects.toThrow();
  });

  it('sends the key', async () => {
    answers.requestPermission = () => ({ permission: 'granted', requireApikey: true, version: 6 });
    expect((await push()).stderr).toContain('wants an API key. Set ANKICONNECT_API_KEY');
    await push('env:ANKICONNECT_API_KEY=secret');
    expect(asked.at(-1).key).toBe('secret');
    answers.notesInfo = () => {
      throw new Error('valid api key must be provided');
    };
    const { code, stderr } = await push('env:ANKICONNECT_API_KEY=other');
    expect(code).toBe(1);
    expect(stderr).toContain('Set ANKICONNECT_API_KEY');
    expect(stderr).not.toContain('other');
  });

  it('lists the notes of retired questions, and deletes them only if told to', async () => {
    await push();
    writeFileSync(join(root, 'notes/a.md'), '# A\n\n## What is a stack?\n\nlast in, first out\n');
    takesIn({});
    const listed = await push();
    expect(listed.stdout).toContain(
      'Anki still has 1 note of retired questions; `cardpress push --delete-retired` deletes',
    );
    expect(listed.stdout).toContain('  - And a queue?');
    expect(actions()).not.toContain('deleteNotes');
    const deleted = await push('--delete-retired');
    expect(deleted.stdout).toContain('Deleted from Anki, with their history: 1 note');
    const lock = await readFile(join(root, 'cardpress.lock'), 'utf8');
    const [, gone] = /,(\d{13}),"basic"[^\n]*And a queue\?/u.exec(lock) ?? [];
    expect(asked.find(({ action }) => action === 'deleteNotes').params).toEqual({ notes: [Number(gone)] });
  });

  it("deletes nobody else's note", async () => {
    await push();
    writeFileSync(join(root, 'notes/a.md'), '# A\n\n## What is a stack?\n\nlast in, first out\n');
    takesIn({}, 'Basic');
    const { stdout } = await push('--delete-retired');
    expect(stdout).not.toContain('retired questions');
    expect(actions()).not.toContain('deleteNotes');
  });

  it('leaves the note of a question that is still a heading of the notes', async () => {
    await push();
    writeFileSync(
      join(root, 'notes/a.md'),
      '# A\n\n## What is a stack?\n\nlast in, first out\n\n## And a queue?\n\n<!-- card: none -->\n\nfirst in\n',
    );
    takesIn({});
    expect((await cardpress(root, 'diff')).stdout).toContain('- And a queue?');
    await push('--delete-retired');
    expect(actions()).not.toContain('deleteNotes');
  });

  it('hands the deck over if Anki cannot read it, and takes it away again', async () => {
    const tried: string[] = [];
    answers.importPackage = ({ path }) => {
      tried.push(path);
      if (!path.startsWith('/media/')) throw new Error("[Errno 2] No such file or directory: 'deck.apkg'");
      return true;
    };
    expect((await push()).code).toBe(0);
    expect(tried).toEqual([join(root, 'dist/deck.apkg'), '/media/_cardpress-push.apkg']);
    const { data, filename } = asked.find(({ action }) => action === 'storeMediaFile').params;
    expect(Buffer.from(data, 'base64')).toEqual(await readFile(join(root, 'dist/deck.apkg')));
    expect(asked.find(({ action }) => action === 'deleteMediaFile').params).toEqual({ filename });
  });

  it('does not hand over what AnkiConnect would take minutes to read', async () => {
    answers.importPackage = () => {
      throw new Error('Permission denied');
    };
    mkdirSync(join(root, 'notes/i'));
    writeFileSync(join(root, 'notes/i/a.mp3'), Buffer.concat([Buffer.from('ID3'), Buffer.alloc(largestHanded)]));
    writeFileSync(join(root, 'notes/a.md'), '# A\n\n## What is heard?\n\n![](i/a.mp3)\n');
    const { code, stderr } = await push();
    expect(code).toBe(1);
    expect(stderr).toContain('too large to be handed over. Write it to a folder that Anki can read');
    expect(actions()).not.toContain('storeMediaFile');
  });

  it.each([
    ['has no profile open', { importPackage: () => false }, 'Open your profile'],
    ['imports in a way of its own', { importPackage: () => fail('unsupported action') }, 'Update AnkiConnect'],
    [
      'fails',
      { importPackage: () => fail('database is locked.') },
      'Anki refused importPackage: database is locked. Look',
    ],
    ['lets nobody in', { requestPermission: () => ({ permission: 'denied' }) }, 'Allow it'],
    ['is old', { requestPermission: () => ({ permission: 'granted', version: 5 }) }, 'version 6 is needed'],
    ['is too old to be asked', { requestPermission: () => fail('unsupported action') }, 'Update AnkiConnect'],
  ] as [string, Answers, string][])('says what to do if Anki %s', async (_, others, told) => {
    Object.assign(answers, others);
    const { code, stderr } = await push();
    expect(code).toBe(1);
    expect(stderr).toContain(told);
    expect(JSON.parse((await push('--json')).stdout).ok).toBe(false);
  });

  it('says what to do if nobody answers, or another program, and writes nothing', async () => {
    answers = {};
    const other = createServer((_, response) => response.writeHead(404).end('no'));
    await new Promise<void>(listening => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const wrong = await cardpress(root, 'push', `env:ANKICONNECT_URL=http://localhost:${port}`);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('is not AnkiConnect as known here (HTTP 404)');
    other.close();
    const nobody = await cardpress(root, 'push', `env:ANKICONNECT_URL=http://127.0.0.1:${port}`);
    expect(nobody.stderr).toContain('does not answer');
    expect(nobody.stderr).toContain('2055492159');
    const chinese = await cardpress(
      root,
      'push',
      `env:ANKICONNECT_URL=http://127.0.0.1:${port}`,
      'env:CARDPRESS_LANG=zh',
    );
    expect(chinese.stderr).toContain('没有应答');
    await expect(access(join(root, 'dist'))).rejects.toThrow();
  });

  it.each(['http://anki.example:8765', 'https://127.0.0.1:8765', 'http://127.0.0.1.example', 'http://0.0.0.0', 'port'])(
    'speaks to this computer only, and not to %s',
    async address => {
      const { code, stderr } = await cardpress(root, 'push', `env:ANKICONNECT_URL=${address}`);
      expect(code).toBe(1);
      expect(stderr).toContain('no HTTP address of this computer');
    },
  );

  it('imports nothing if the notes have errors', async () => {
    writeFileSync(join(root, 'notes/a.md'), '# A\n\n## What?\n\n![](none.png)\n');
    writeFileSync(join(root, 'cardpress.config.json'), '{ "rules": { "missing-image": "error" } }');
    const { code, stderr } = await push();
    expect(code).toBe(1);
    expect(stderr).toContain('none.png');
    expect(stderr).toContain('        5 | ![](none.png)\n          | ^^^^^^^^^^^^^\n');
    expect(actions()).toEqual(['requestPermission']);
  });
});

function fail(message: string): never {
  throw new Error(message);
}
