import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

interface Node {
  type: string;
  [key: string]: unknown;
}

/** A phrase in the code: where it is said, and whether as soon as the module is loaded. */
export interface Said {
  phrase: string;
  file: string;
  isAtOnce: boolean;
}

/** All phrases that the code says. */
export function saidPhrases(): Said[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  return files.flatMap(name => phrasesIn(join(src, name)));
}

function phrasesIn(path: string): Said[] {
  const text = readFileSync(path, 'utf8');
  const file = relative(src, path).replaceAll('\\', '/');
  if (!/(?:from |import\()'[^']*say(?:\/say)?\.js'/u.test(text)) return [];
  const found: Said[] = [];
  const visit = (node: unknown, isInside: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, isInside);
    if (!isNode(node)) return;
    if (node.type === 'CallExpression') {
      const { name } = node.callee as { name?: string };
      const [first] = node.arguments as Node[];
      const texts =
        name === 'say' || name === 'phrase' ? textsIn(first) : name === 'phrases' ? propertiesIn(first) : [];
      for (const phrase of texts) found.push({ phrase, file, isAtOnce: name === 'say' && !isInside });
    }
    const inner = isInside || /Function|MethodDefinition|PropertyDefinition/u.test(node.type);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, inner);
  };
  visit(parseSync(path, text).program, false);
  return found;
}

function textsIn(node: Node | undefined): string[] {
  return node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}

function propertiesIn(node: Node | undefined): string[] {
  return ((node?.properties ?? []) as Node[]).flatMap(({ value }) => textsIn(value as Node));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
