import { parseYaml } from './yaml.js';

/** What was made of text that is not YAML. */
export interface Loose {
  value: Record<string, unknown>;
  /** The keys of what could not be read, or the first words of a line that has none. */
  lost: string[];
}

const entry = /^(?!-[ \t])(?<key>[^\s#'"[\]{}][^:\n]*?)[ \t]*:(?:[ \t]+(?<text>\S.*?))?[ \t]*$/u;

/**
 * Reads front matter that is not YAML key by key, so that one bad line costs no more than itself. A value in one line is
 * text as it is typed (`title: paper: X`), unless it is meant to be something else: a list that is never closed.
 */
export function looseYaml(source: string): Loose {
  const value = new Map<string, unknown>();
  const lost: string[] = [];
  for (const lines of entriesOf(source)) {
    const { key, text } = entry.exec(lines[0] ?? '')?.groups ?? {};
    const [read] = key === undefined ? [] : valueIn(lines.join('\n'));
    if (key === undefined) lost.push((lines[0] ?? '').trim().slice(0, 20));
    else if (read) for (const [name, one] of Object.entries(read)) value.set(name, one);
    else if (lines.length === 1 && text !== undefined && !/^(?:\{|\[[^\]]*$|[|>&*!%])/u.test(text))
      value.set(key, unquoted(text));
    else lost.push(key);
  }
  return { value: Object.fromEntries(value), lost };
}

/** The lines of each key: those below it that are indented or items of a list are its own. */
function entriesOf(source: string): string[][] {
  const entries: string[][] = [];
  for (const line of source.split(/\r?\n/u)) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const last = entries.at(-1);
    if (last && /^(?:\s|-(?:\s|$))/u.test(line)) last.push(line);
    else entries.push([line]);
  }
  return entries;
}

function valueIn(source: string): [object] | [] {
  const document = parseYaml(source);
  if (document.errors.length > 0) return [];
  try {
    const value: unknown = document.toJS();
    return typeof value === 'object' && value !== null ? [value] : [];
  } catch {
    // An alias without its anchor.
    return [];
  }
}

/** Without quotes around all of it. */
function unquoted(text: string): string {
  return /^(["'])(.*)\1$/u.exec(text)?.[2] ?? text;
}
