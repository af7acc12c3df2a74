import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitQuiz } from '../../src/artifacts/quiz/emit.js';
import { questionsOf } from '../../src/bank/questions.js';
import { bankFile, bankJsonSchema, compile, emitBank, loadConfig } from '../../src/index.js';
import { deckOf } from '../artifacts/deck/read.js';
import { cardpress } from '../support/cli.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';
import { sheetPage } from '../support/sheet-page.js';
import { type HostileNote, hostileNotes } from './attacks.mjs';
import { activeElements, dangers, read } from './html.js';

const secret = 'SECRET-OF-THIS-MACHINE';
const isValid = new Ajv2020({ strict: false }).compile(bankJsonSchema());
let outside: Awaited<ReturnType<typeof project>>;
/** What a page of a harmless note has that acts. */
let harmless: Record<'sheet' | 'quiz', ReturnType<typeof actsIn>>;

beforeAll(async () => {
  outside = await project({ 'secret.md': secret, 'secret.png': png(3, 3, [1, 2, 3]) });
  const { sheet, quiz } = await build({ kind: '', name: '', path: 'notes/a.md', text: '## What is it?\n\na\n' });
  harmless = { sheet: actsIn(sheet), quiz: actsIn(quiz) };
});
afterAll(() => outside.remove());

async function lay(root: string, { path, text }: HostileNote): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function planted() {
  const folder = await project({
    'cardpress.config.yaml': 'namespace: hostile\n',
    'notes/x.png': png(2, 2, [1, 2, 3]),
  });
  await symlink(join(outside.root, 'secret.png'), join(folder.root, 'notes/linked.png'));
  return folder;
}

/** A note alone in a project, as all that is made of it. */
async function build(note: HostileNote) {
  const { root, remove } = await planted();
  try {
    await lay(root, note);
    const { config } = await loadConfig(root, undefined);
    if (!config) throw new Error('no config');
    const { bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
    const isBuilt = bank.messages.every(({ severity }) => severity !== 'error');
    return {
      bank,
      isBuilt,
      json: new TextDecoder().decode(await emitBank(bank)),
      fields: isBuilt ? (await deckOf(bank)).notes().flatMap(note => Object.values(note)) : [],
      sheet: sheetPage(bank),
      quiz: new TextDecoder().decode(await emitQuiz(bank)),
    };
  } finally {
    await remove();
  }
}

function actsIn(page: string) {
  const root = read(page, true);
  return { dangers: dangers(root), elements: activeElements(root) };
}

/** What Anki acts on anywhere in a field: sounds, speech, input boxes, LaTeX, its own element for formulas. */
const commands = /\[sound:(?!cardpress-)|\[anki:|\[\[type:|\[latex\]|\[\$\$?\]|<anki-mathjax/iu;
/** Commands of a formula that do more than set it. */
const reaching = /\\(?:href|url|style|require|includegraphics|html\w+|class|cssId|unicode|g?def|newcommand)(?![a-z])/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be in a field
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u;

describe.each(hostileNotes)('$kind: $name', note => {
  it('does no more than other notes do', async () => {
    const { bank, isBuilt, json, fields, sheet, quiz } = await build(note);
    expect(bank.messages.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
    expect(isBuilt ? isValid(JSON.parse(json)) || isValid.errors : true).toBe(true);
    expect(json).not.toContain(secret);
    expect(json).not.toContain('\\u0000');
    expect(json).not.toMatch(/root:[x*]:0:0/u);
    if (!note.text.includes('\uD800')) expect(json.includes('\uFFFD')).toBe(/\0/u.test(note.text));
    for (const field of fields) {
      expect(field).not.toMatch(controls);
      expect(field).not.toMatch(commands);
      expect(field.replace(/<(script|style)[^>]*>.*?<\/\1>|<!--.*?-->/gisu, '')).not.toMatch(commands);
      const root = read(field, false);
      expect(dangers(root)).toEqual([]);
      expect(activeElements(root)).toEqual({});
      for (const [formula] of field.matchAll(/\\[([].*?\\[)\]]/gsu)) expect(formula).not.toMatch(reaching);
    }
    for (const [page, other] of [
      [sheet, harmless.sheet],
      [quiz, harmless.quiz],
    ] as const) {
      const acts = actsIn(page);
      expect(acts.dangers.filter(one => !other.dangers.includes(one))).toEqual([]);
      if (questionsOf(bank).length === 1) expect(acts.elements).toEqual(other.elements);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('tags');
    expect(
      bankFile(bank)
        .media.map(({ path }) => path)
        .filter(path => path.includes('secret')),
    ).toEqual([]);
  });
});

describe.each([...new Set(hostileNotes.map(({ kind }) => kind))])('the output for notes of %s', kind => {
  it('gives a terminal and a build server no orders', async () => {
    const { root, remove } = await planted();
    try {
      for (const [at, note] of hostileNotes.filter(one => one.kind === kind).entries()) {
        await lay(root, { ...note, path: note.path.replace('notes/a.md', `notes/${at}.md`) });
      }
      for (const words of [
        ['check', '--verbose'],
        ['check', '--explain', 'env:GITHUB_ACTIONS=true'],
      ]) {
        const { stdout, stderr } = await cardpress(root, ...words);
        const lines = (stdout + stderr).split('\n');
        expect(lines.filter(line => obeyed.test(line))).toEqual([]);
        expect(
          lines.filter(line => /^\s*::(?!(?:error|warning|notice) file=)/u.test(line) || /##(?:\[|vso)/u.test(line)),
        ).toEqual([]);
        expect(stdout + stderr).not.toContain(secret);
      }
    } finally {
      await remove();
    }
  });
});
