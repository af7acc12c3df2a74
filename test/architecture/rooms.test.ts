import { describe, expect, it } from 'vitest';
import { cyclesOf, readImports } from './imports.js';
import { mayImport, readRooms, roomOf } from './rooms.js';

const imports = readImports('src');
const rooms = readRooms('docs/architecture.md');

describe('the table of rooms in docs/architecture.md', () => {
  it('has a row for each file', () => {
    expect([...imports.keys()].filter(file => roomOf(file, rooms) === undefined)).toEqual([]);
  });

  it('has no row for what is not there', () => {
    const files = [...imports.keys()];
    expect(rooms.filter(room => !files.some(file => roomOf(file, rooms) === room)).map(({ path }) => path)).toEqual([]);
  });

  it('lets each import happen', () => {
    const refused = [...imports].flatMap(([from, others]) =>
      others.filter(to => !mayImport(from, to, rooms)).map(to => `${from} → ${to}`),
    );
    expect(refused).toEqual([]);
  });

  it('allows nothing that no file needs', () => {
    const isNeeded = (path: string, may: string) =>
      [...imports].some(
        ([from, others]) => roomOf(from, rooms)?.path === path && others.some(to => to.startsWith(may)),
      );
    const idle = rooms.flatMap(({ path, may }) =>
      may.filter(one => one !== '*' && !isNeeded(path, one)).map(one => `${path} → ${one}`),
    );
    expect(idle).toEqual([]);
  });
});

it('has no cycles, those of types included', () => {
  expect(cyclesOf(imports)).toEqual([]);
});

describe('an import that runs against the data', () => {
  it.each([
    ['diagnostics/report.ts', 'questions/gather.ts'],
    ['language/essence.ts', 'diagnostics/report.ts'],
    ['mdast/nodes.ts', 'questions/gather.ts'],
    ['mdast/text.ts', 'bank/model.ts'],
    ['git/repository.ts', 'diagnostics/report.ts'],
    ['git/repository.ts', 'source/find.ts'],
    ['markdown/markdown.ts', 'questions/gather.ts'],
    ['markdown/markdown.ts', 'source/read.ts'],
    ['source/read.ts', 'questions/gather.ts'],
    ['source/find.ts', 'config/schema.ts'],
    ['pictures/pictures.ts', 'normalise/images/images.ts'],
    ['questions/gather.ts', 'bank/model.ts'],
    ['questions/gather.ts', 'normalise/references.ts'],
    ['normalise/references.ts', 'bank/model.ts'],
    ['normalise/images/images.ts', 'pictures/pictures.ts'],
    ['bank/assemble.ts', 'identity/model.ts'],
    ['bank/model.ts', 'render/html.ts'],
    ['identity/identify.ts', 'git/repository.ts'],
    ['identity/identify.ts', 'history/notes-reader.ts'],
    ['render/html.ts', 'bank/model.ts'],
    ['render/html.ts', 'artifacts/registry.ts'],
    ['browser/launch.ts', 'bank/model.ts'],
    ['pdf/read.ts', 'artifacts/registry.ts'],
    ['config/schema.ts', 'bank/model.ts'],
    ['artifacts/bank/emit.ts', 'artifacts/deck/emit-deck.ts'],
    ['artifacts/deck/emit-deck.ts', 'identity/model.ts'],
    ['artifacts/sheet/print.ts', 'config/schema.ts'],
    ['fix/edit.ts', 'io/write.ts'],
    ['io/write.ts', 'bank/model.ts'],
    ['inspect/read-deck.ts', 'artifacts/registry.ts'],
    ['history/notes-reader.ts', 'known/known-lock.ts'],
    ['history/notes-reader.ts', 'project/build.ts'],
    ['known/known-lock.ts', 'project/build.ts'],
    ['cli/main.ts', 'project/compile.ts'],
    ['project/compile.ts', 'nowhere.ts'],
  ])('%s → %s is refused', (from, to) => {
    expect(imports.has(from)).toBe(true);
    expect(mayImport(from, to, rooms)).toBe(false);
  });
});

it('finds cycles, and not what only meets again', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
  expect(cyclesOf(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  expect(cyclesOf(graph({ a: ['b'], b: ['c'], c: ['b'], d: ['d'] }))).toEqual([['b', 'c'], ['d']]);
});
