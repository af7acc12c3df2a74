// Builds packages from descriptions of banks, with the compiled emitter, for the scenarios in this folder: one for each line of
// JSON, `{ spec, path }`, and answers each with a line, empty or what went wrong. Loading the emitter takes longer than a deck.
// usage: node build-deck.mjs LIB_FOLDER
// Spec: a bank whose questions hold Markdown and whose pictures hold base64, and parts of the card faces to replace.
import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, pid, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { visit } from 'unist-util-visit';

const [lib] = argv.slice(2);
const load = path => import(pathToFileURL(join(lib, path)).href);
const { emitDeck } = await load('artifacts/deck/emit-deck.js');
const { loadFaces } = await load('artifacts/deck/faces.js');
const { markdown } = await load('markdown/markdown.js');

for await (const line of createInterface({ input: stdin })) {
  const { spec, path } = JSON.parse(line);
  const problem = await build(spec, path).then(
    () => '',
    error => error.stack,
  );
  stdout.write(`${JSON.stringify(problem)}\n`);
}

async function build(spec, out) {
  const media = (spec.media ?? []).map(pictureOf);
  const paths = new Set(media.map(({ path }) => path));
  const entries = spec.questions.map(({ noteId: _, former: __, ...question }) => ({
    type: 'question',
    kind: 'basic',
    status: question.answer ? 'answered' : 'unanswered',
    deck: [spec.title],
    path: [],
    media: [],
    changes: [],
    modified: spec.modified,
    ...question,
    tags: (question.tags ?? []).map(tag => tag.split('::')),
    source: { file: 'notes/sample.md', lines: [1, 1], ...question.source },
    question: content(question.question, paths),
    answer: content(question.answer ?? '', paths),
  }));
  const faces = { ...(await loadFaces()), ...spec.faces };
  const bank = { namespace: spec.title, lang: 'en', messages: [], ...spec, entries, media };
  const notes = new Map(spec.questions.map(({ id, noteId, former }) => [id, { noteId, former }]));
  // Other scenarios may ask for the same package at the same time.
  const beside = `${out}.${pid}`;
  await writeFile(beside, await emitDeck(bank, { faces, notes, unanswered: spec.unanswered ?? 'include' }));
  await rename(beside, out);
}

function pictureOf({ path, base64 }) {
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const sha256 = createHash('sha256').update(data).digest('hex');
  return {
    path,
    name: `cardpress-${sha256.slice(0, 20)}${path.slice(path.lastIndexOf('.'))}`,
    sha256,
    type: 'image/png',
    data,
  };
}

function content(text, paths) {
  const tree = markdown().parse(text);
  visit(tree, 'image', image => {
    image.data = paths.has(image.url) ? { media: image.url } : { missing: { wanted: image.url, why: 'missing' } };
  });
  return tree.children;
}
