import { mostEntityText } from '../thresholds.js';

/** A file without the declarations that its `<!DOCTYPE …>` had. */
export interface Undeclared {
  text: string;
  /** Whether it had some. */
  declared: boolean;
  /** The text for `&name;` that it declared; undefined if there is none. */
  resolve: (reference: string) => string | undefined;
}

const head = /<!DOCTYPE[^"'[>]*(?:(?:"[^"]*"|'[^']*')[^"'[>]*)*([[>])/y;
const space = /\s+/y;
const comment = /<!--[\s\S]*?-->/y;
const instruction = /<\?[\s\S]*?\?>/y;
const declaration = /<![^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
const parameter = /%[^\s;]+;/y;
const end = /\]\s*>/y;
const entity = /^<!ENTITY\s+([^\s%"']+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>$/u;
const entityName = /^<!ENTITY\s+([^\s%"']+)/u;

/**
 * Takes the declarations out of `<!DOCTYPE svg […]>`: they can give names to markup and attributes to elements, so that a
 * file is not what it seems. Drawing programs declare short names for addresses; these can still be written out.
 *
 * @returns undefined if they have no end
 */
export function withoutDeclarations(text: string): Undeclared | undefined {
  const from = past(text, text.startsWith('\uFEFF') ? 1 : 0, space, comment, instruction);
  const opened = at(head, text, from);
  if (opened?.[1] !== '[') return { text, declared: false, resolve: () => undefined };
  const names = new Map<string, string | undefined>();
  const stop = past(text, from + opened[0].length, space, comment, instruction, parameter, {
    of: declaration,
    read(written) {
      const [, name] = entityName.exec(written) ?? [];
      const [, , double, single] = entity.exec(written) ?? [];
      // The first declaration of a name counts, and the others do not.
      if (name !== undefined && !names.has(name)) names.set(name, double ?? single);
    },
  });
  const closed = at(end, text, stop);
  if (!closed) return undefined;
  let left = mostEntityText;
  return {
    text: text.slice(0, from) + text.slice(stop + closed[0].length),
    declared: true,
    resolve(reference) {
      const value = names.get(reference.slice(1, -1));
      left -= value?.length ?? 0;
      return left < 0 ? undefined : value;
    },
  };
}

type Token = RegExp | { of: RegExp; read: (written: string) => void };

/** Where something else begins than the given things. */
function past(text: string, from: number, ...tokens: Token[]): number {
  let place = from;
  for (;;) {
    const start = place;
    for (const token of tokens) {
      const [written] = at('of' in token ? token.of : token, text, place) ?? [];
      if (written === undefined) continue;
      if ('of' in token) token.read(written);
      place += written.length;
      break;
    }
    if (place === start) return place;
  }
}

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}
