import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPackage } from '../support/package.js';
import { git } from '../support/repository.js';
import { note } from '../support/story.js';
import { tokens } from './forge.js';
import { Hub } from './hub.js';

const tag = 'cardpress-latest';
const config = { 'cardpress.config.json': '{ "only": ["deck", "bank"] }' };
const stack = note('Structures', ['What is a stack?', 'Last in, first out.'], 'What is a queue?');
const reworded = note('Structures', ['What does a stack do?', 'Last in, first out.'], 'What is a queue?');

let hub: Hub;
afterEach(() => hub.remove());

const cardsOf = async (deck: Uint8Array | undefined) => {
  const { notes } = await readPackage(deck ?? new Uint8Array());
  return new Map(notes.map(({ guid, fields }) => [(fields.Question ?? '').replace(/<[^>]*>/gu, ''), guid]));
};

describe('a first push of nothing but Markdown', () => {
  it('builds, publishes, uploads and says what wants a hand', async () => {
    hub = await Hub.open({ 'notes/structures.md': stack });
    const sha = git(hub.writer, 'rev-parse', 'HEAD');
    const run = await hub.onPush(sha);
    expect(run.log).toContain('The checkout was shallow');
    expect(run.ok, run.log).toBe(true);
    expect([...hub.forge.files(tag).keys()]).toEqual(['deck.apkg', 'cheatsheet.pdf', 'bank.json']);
    expect(git(hub.forge.bare, 'rev-parse', `refs/tags/${tag}`)).toBe(sha);
    expect(hub.forge.releases[0]).toMatchObject({ make_latest: 'false', body: expect.stringContaining('**2 new**') });
    expect([...run.uploaded.keys()]).toEqual(['deck.apkg', 'cheatsheet.pdf', 'bank.json']);
    expect(run.outputs).toMatchObject({
      deck: expect.stringMatching(/dist\/deck\.apkg$/u),
      sheet: expect.stringMatching(/dist\/cheatsheet\.pdf$/u),
      bank: expect.stringMatching(/dist\/bank\.json$/u),
      questions: '2',
      unanswered: '1',
      errors: '0',
      new: '2',
      retired: '0',
      address: `${hub.forge.address}/${hub.forge.repository}/releases/download/${tag}/deck.apkg`,
    });
    const got = await fetch(run.outputs.address ?? '');
    expect(Buffer.from(await got.arrayBuffer())).toEqual(await readFile(run.outputs.deck ?? ''));
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ kind: 'notice', file: 'notes/structures.md', line: '7' }),
    );
    expect(run.annotations).toHaveLength(1);
    expect(run.summary).toContain('| 2 | 1 | 1 | 0 | 0 |');
    expect(run.summary).toContain(run.outputs.address);
    expect(run.summary).toContain(`/blob/${sha}/notes/structures.md?plain=1#L7`);
    expect(existsSync(join(hub.aside, 'home/.cache/cardpress'))).toBe(true);
    expect(Object.values(run.caches).join('\n')).toContain('.cardpress-cache');
  });
});

describe('a later push', () => {
  let published: Hub;
  let first: Map<string, string>;
  beforeAll(async () => {
    published = await Hub.open({ ...config, 'notes/structures.md': stack });
    expect((await published.onPush(git(published.writer, 'rev-parse', 'HEAD'))).ok).toBe(true);
    first = await cardsOf(published.forge.files(tag).get('deck.apkg'));
  });
  afterAll(() => published.remove());
  beforeEach(async () => {
    hub = await published.copy();
  });

  it('goes by the last deck where neither lock nor history know the cards, and replaces it without a gap', async () => {
    // A history that was begun anew: by itself it makes other ids.
    git(hub.writer, 'checkout', '-q', '--orphan', 'anew');
    const sha = await hub.push({ 'notes/structures.md': reworded });
    const run = await hub.onPush(sha);
    expect(run.ok, run.log).toBe(true);
    const cards = await cardsOf(hub.forge.files(tag).get('deck.apkg'));
    expect(cards.get('What does a stack do?')).toBe(first.get('What is a stack?'));
    expect(cards.get('What is a queue?')).toBe(first.get('What is a queue?'));
    expect(run.outputs).toMatchObject({ new: '0', updated: '1', retired: '0' });
    expect(run.summary).toContain('compared with the deck that readers have');
    expect(hub.forge.storageHeaders).not.toHaveProperty('authorization');
    expect(git(hub.forge.bare, 'rev-parse', `refs/tags/${tag}`)).toBe(sha);
    const verbs = hub.forge.changes.filter(line => /assets|uploads/u.test(line)).map(line => line.split(' ')[0]);
    expect(verbs).toEqual(['POST', 'DELETE', 'PATCH', 'POST', 'DELETE', 'PATCH']);
  });

  it.each([403, 500])('builds nothing where the last deck cannot be fetched (%i)', async status => {
    hub.forge.refuse = request => (request.includes('/releases/') ? status : undefined);
    const run = await hub.onPush(await hub.push({ 'notes/structures.md': reworded }));
    expect(run.ok).toBe(false);
    expect(run.steps.at(-1)).toBe('previous');
    expect(run.annotations.at(-1)).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('might begin anew'),
    });
    expect(hub.forge.changes).toEqual([]);
  });

  it('builds nothing where the last deck is cut off or the token sees no repository', async () => {
    const sha = await hub.push({ 'notes/structures.md': reworded });
    const asset = hub.forge.releases[0]?.assets[0];
    if (asset) asset.size++;
    const cut = await hub.onPush(sha);
    expect(cut.annotations.at(-1)?.message).toContain('did not come whole');
    hub.forge.refuse = () => 404;
    const unseen = await hub.onPush(sha);
    expect(unseen.annotations.at(-1)?.message).toContain('contents: read');
    expect([cut, unseen].map(({ steps }) => steps.at(-1))).toEqual(['previous', 'previous']);
  });

  it('asks again where the forge is out of order for a moment', async () => {
    let times = 2;
    hub.forge.refuse = request => (request.startsWith('GET') && times-- > 0 ? 502 : undefined);
    const run = await hub.onPush(await hub.push({ 'notes/structures.md': reworded }));
    expect(run.ok, run.log).toBe(true);
    expect(run.outputs.updated).toBe('1');
  });

  it('leaves what readers have where it may not write', async () => {
    const before = hub.forge.files(tag).get('deck.apkg');
    const run = await hub.onPush(await hub.push({ 'notes/structures.md': reworded }), { token: tokens.read });
    expect(run.ok).toBe(false);
    expect(run.annotations.at(-1)?.message).toContain('contents: write');
    expect([...run.uploaded.keys()]).toEqual(['deck.apkg', 'bank.json']);
    expect(hub.forge.files(tag).get('deck.apkg')).toBe(before);
  });

  it('finds the deck of a run that died between two names', async () => {
    hub.forge.refuse = request => (/^PATCH .*assets/u.test(request) ? 500 : undefined);
    const died = await hub.onPush(await hub.push({ 'notes/structures.md': reworded }));
    expect(died.ok).toBe(false);
    expect([...hub.forge.files(tag).keys()].sort()).toEqual(['bank.json', 'next-deck.apkg']);
    hub.forge.refuse = () => undefined;
    git(hub.writer, 'checkout', '-q', '--orphan', 'anew');
    const run = await hub.onPush(await hub.push({}));
    expect(run.ok, run.log).toBe(true);
    expect(run.outputs).toMatchObject({ new: '0', updated: '0' });
    expect([...hub.forge.files(tag).keys()].sort()).toEqual(['bank.json', 'deck.apkg']);
    const cards = await cardsOf(hub.forge.files(tag).get('deck.apkg'));
    expect(cards.get('What does a stack do?')).toBe(first.get('What is a stack?'));
  });

  it('uploads again what broke, and takes away what is left of it', async () => {
    let times = 1;
    hub.forge.refuse = request => {
      if (!request.startsWith('POST /uploads') || times-- <= 0) return undefined;
      const id = 99_999;
      const data = Buffer.alloc(0);
      hub.forge.releases[0]?.assets.push({ id, name: 'next-deck.apkg', size: 0, state: 'starter', data });
      return 502;
    };
    const run = await hub.onPush(await hub.push({ 'notes/structures.md': reworded }));
    expect(run.ok, run.log).toBe(true);
    expect([...hub.forge.files(tag).keys()].sort()).toEqual(['bank.json', 'deck.apkg']);
    const cards = await cardsOf(hub.forge.files(tag).get('deck.apkg'));
    expect(cards.get('What does a stack do?')).toBe(first.get('What is a stack?'));
  });

  it('that is overtaken by a later one publishes nothing', async () => {
    const older = await hub.push({ 'notes/structures.md': reworded });
    git(hub.forge.bare, 'update-ref', `refs/tags/${tag}`, await hub.push({ 'notes/other.md': stack }));
    const run = await hub.onPush(older);
    expect(run.ok).toBe(true);
    expect(run.annotations.at(-1)?.message).toContain('later commit');
    expect(hub.forge.changes).toEqual([]);
  });

  it('of a tag gives its files to the release of the tag, and once more on a second run', async () => {
    const sha = await hub.push({ 'notes/structures.md': reworded });
    git(hub.writer, 'push', '-q', 'origin', 'HEAD:refs/tags/v1');
    const job = { event: 'push', ref: 'refs/tags/v1', sha };
    const run = await hub.run(job);
    expect(run.ok, run.log).toBe(true);
    expect(run.outputs).toMatchObject({ updated: '1', address: expect.stringContaining('/releases/download/v1/') });
    expect((await hub.run(job)).ok).toBe(true);
    expect([...hub.forge.files('v1').keys()]).toEqual(['deck.apkg', 'bank.json']);
    expect(git(hub.forge.bare, 'rev-parse', `refs/tags/${tag}`)).not.toBe(sha);
  });

  it('of another branch, or with release: false, publishes nothing', async () => {
    const sha = await hub.push({ 'notes/structures.md': reworded }, 'draft');
    const other = await hub.run({ event: 'push', ref: 'refs/heads/draft', sha });
    const inputs = { release: 'false' };
    const without = await hub.onPush(sha, { inputs });
    const tagged = await hub.run({ event: 'push', ref: 'refs/tags/v1', sha, inputs });
    expect([other.ok, without.ok, tagged.ok]).toEqual([true, true, true]);
    // Without a rolling release the newest one with a deck is what readers have.
    expect([other, without, tagged].map(({ outputs }) => outputs.updated)).toEqual(['1', '1', '1']);
    expect(hub.forge.changes).toEqual([]);
  });
});
