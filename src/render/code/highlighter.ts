import type { HighlighterCore, LanguageInput } from '@shikijs/core';
import { type CodeToken, type TokenKind, tokenKinds } from './tokens.js';

/** Names that people use but the grammars do not have. */
const aliases: Record<string, string> = {
  'c++': 'cpp',
  'c#': 'csharp',
  golang: 'go',
  python3: 'python',
  ipython: 'python',
  node: 'javascript',
  mysql: 'sql',
  protobuf: 'proto',
  console: 'shellsession',
};

const theme = 'kinds';
const variable = /^var\(--t-(?:token-)?([a-z]+)/u;
const kinds: ReadonlySet<string> = new Set(tokenKinds);

// A longer line is data; highlighting it takes long and helps nobody.
const longestLine = 2000;

const loading = new Map<string, Promise<HighlighterCore | undefined>>();

/**
 * Splits code into tokens by the grammar of its language. Grammars are loaded when their language first occurs, each
 * separately: the look of a block must not depend on the other blocks of a project.
 *
 * @param lang as written in the notes
 * @returns undefined if no grammar has that name
 */
export async function tokensOf(code: string, lang: string): Promise<CodeToken[] | undefined> {
  const name = nameOf(lang);
  if (name === undefined) return undefined;
  const known = loading.get(name) ?? load(name);
  loading.set(name, known);
  const highlighter = await known;
  if (!highlighter) return undefined;
  const lines = highlighter.codeToTokensBase(code, {
    lang: name,
    theme,
    tokenizeMaxLineLength: longestLine,
    // A time limit would give different bytes on a slower machine.
    tokenizeTimeLimit: 0,
  });
  const tokens: CodeToken[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) add(tokens, { text: '\n' });
    for (const { content, color } of line) add(tokens, { ...kindOf(color), text: content });
  }
  return tokens;
}

/** `Python`, `{.python}` and `python:main.py` all mean python. */
function nameOf(lang: string): string | undefined {
  const name = /^[{.]*([a-z][\w+#-]*)/iu.exec(lang)?.[1]?.toLowerCase();
  return name && (aliases[name] ?? name);
}

async function load(name: string): Promise<HighlighterCore | undefined> {
  const { languageAliasNames, languageNames } = await import('@shikijs/langs');
  if (![...languageNames, ...languageAliasNames].includes(name)) return undefined;
  const [{ createCssVariablesTheme, createHighlighterCore }, { createOnigurumaEngine }, grammar] = await Promise.all([
    import('@shikijs/core'),
    import('@shikijs/engine-oniguruma'),
    import(/* @vite-ignore */ `@shikijs/langs/${name}`) as Promise<{ default: LanguageInput }>,
  ]);
  return createHighlighterCore({
    themes: [createCssVariablesTheme({ name: theme, variablePrefix: '--t-' })],
    langs: [grammar.default],
    // It warns about many highlighters; here each language has one.
    warnings: false,
    // Shiki's other engine, which uses JavaScript regular expressions, takes four times as long for C++.
    engine: createOnigurumaEngine(import('@shikijs/engine-oniguruma/wasm-inlined')),
  });
}

function kindOf(color: string | undefined): { kind?: TokenKind } {
  const kind = variable.exec(color ?? '')?.[1] ?? '';
  return kinds.has(kind) ? { kind: kind as TokenKind } : {};
}

/** Adjacent tokens of one type are merged, and white space gets the type of the token before it. */
function add(tokens: CodeToken[], token: CodeToken): void {
  const last = tokens.at(-1);
  if (last && (last.kind === token.kind || token.text.trim() === '') && !token.text.includes('\n')) {
    last.text += token.text;
  } else if (token.text !== '') tokens.push(token);
}
