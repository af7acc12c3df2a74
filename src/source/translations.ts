import { posix } from 'node:path';

/** Languages that translations are named by, and places that stand for one. */
const languages = 'ar|bn|cn|de|en|es|fa|fr|hi|hk|id|it|ja|jp|ko|kr|pl|pt|ru|tr|tw|uk|vi|zh';
const language = `(?:${languages})(?:[_-](?:[a-z]{2}|hans|hant))?`;

/** `README.en.md`, `README_zh-CN.md`; other notes have a dot before the language, since `c-it.md` may be anything. */
const translation = new RegExp(String.raw`^(readme(?=[._-])|.+(?=\.))[._-]${language}$`, 'iu');

/** The files among some that are translations of another one of them, in its folder: each with that one. */
export function translationsAmong(paths: readonly string[]): Map<string, string> {
  const originals = new Map(paths.map(path => [keyOf(path, stemOf(path)), path]));
  return new Map(
    paths.flatMap(path => {
      const stem = originalStem(path);
      const original = stem === undefined ? undefined : originals.get(keyOf(path, stem));
      return original === undefined ? [] : [[path, original]];
    }),
  );
}

/** Whether a file has the name of a translation, so that it may be one. */
export function mayBeTranslation(path: string): boolean {
  return originalStem(path) !== undefined;
}

function originalStem(path: string): string | undefined {
  return translation.exec(stemOf(path))?.[1];
}

function stemOf(path: string): string {
  return posix.basename(path, posix.extname(path));
}

function keyOf(path: string, stem: string): string {
  return posix.join(posix.dirname(path), stem.toLowerCase());
}
