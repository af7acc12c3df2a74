// Builds a package from a JSON description of a bank, with the compiled emitter, for the scenarios in this folder.
// usage: node build-deck.mjs LIB_FOLDER SPEC.json OUT.apkg
// Spec: a bank whose questions hold Markdown and whose pictures hold base64, and parts of the card faces to replace.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { visit } from 'unist-util-visit';

const [lib, specPath, outPath] = argv.slice(2);
const load = path => import(pathToFileURL(join(lib, path)).href);
const { emitDeck } = await load('artifacts/deck/emit-deck.js');
const { loadFaces } = await load('artifacts/deck/faces.js');
const { markdown } = await load('markdown/markdown.js');

const spec = JSON.parse(await readFile(specPath, 'utf8'));
const media = (spec.media ?? []).map(({ path, base64 }) => {
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const sha256 = createHash('sha256').update(data).digest('hex');
  return {
    path,
    name: `cardpress-${sha256.slice(0, 20)}${path.slice(path.lastIndexOf('.'))}`,
    sha256,
    type: 'image/png',
    data,
  };
});
const paths = new Set(media.map(({ path }) => path));

function content(text) {
  const tree = markdown().parse(text);
  visit(tree, 'image', image => {
    image.data = paths.has(image.url) ? { media: image.url } : { missing: { wanted: image.url, why: 'missing' } };
  });
  return tree.children;
}

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
  question: content(question.question),
  answer: content(question.answer ?? ''),
}));
const faces = { ...(await loadFaces()), ...spec.faces };
const bank = { namespace: spec.title, lang: 'en', messages: [], ...spec, entries, media };
const notes = new Map(spec.questions.map(({ id, noteId, former }) => [id, { noteId, former }]));
await writeFile(outPath, await emitDeck(bank, { faces, notes, unanswered: spec.unanswered ?? 'include' }));
