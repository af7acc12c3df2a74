import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A file of `src/` and the files of `src/` that it imports or re-exports, types and dynamic imports included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads all imports of a source folder. Paths are relative to it, with `/`. */
export function readImports(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
    .sort();
  return new Map(files.map(file => [file, importsOf(file, readFileSync(join(folder, file), 'utf8'))]));
}

function importsOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  const relative = names.filter(name => name !== undefined).filter(name => name.startsWith('.'));
  return [...new Set(relative)].map(name => posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts'));
}

/** The cycles of a graph: each strongly connected group of at least two files, and each file that imports itself. */
export function cyclesOf(graph: ImportGraph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const other of graph.get(file) ?? []) {
      const reached = index.has(other) ? (stack.includes(other) ? index.get(other) : undefined) : visit(other);
      if (reached !== undefined) low.set(file, Math.min(low.get(file) ?? own, reached));
    }
    if (low.get(file) === own) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) cycles.push(group.sort());
    }
    return low.get(file) ?? own;
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return cycles;
}
