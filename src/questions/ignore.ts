import type { Html, Parent, Root } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import { report } from '../diagnostics/report.js';
import { type RuleId, rules } from '../diagnostics/rules.js';
import { say } from '../say/say.js';

/** Findings that the author has silenced, in a range of lines or in the whole file. */
export interface Ignored {
  rules: RuleId[];
  lines?: { first: number; last: number };
}

declare module 'vfile' {
  interface DataMap {
    ignored: Ignored[];
  }
}

const comment = /<!--\s*ignore\s*[:：]\s*([\s\S]*?)\s*-->[^\S\n]*/giu;

/**
 * Reads `<!-- ignore: repeated-text -->`: inside a question it applies to that question, elsewhere to the file. The
 * comments are removed. Ignored findings are not reported, and repeated text stays; errors cannot be ignored.
 */
export default function remarkIgnore() {
  return (tree: Root, file: VFile): undefined => {
    const ignored: Ignored[] = [];
    visitParents(tree, 'html', (node, ancestors) => {
      const wanted = [...node.value.matchAll(comment)].flatMap(([, list = '']) => list.split(/[\s,，、]+/u));
      if (wanted.length === 0) return undefined;
      const names = wanted.filter(name => isKnown(name, node, file)) as RuleId[];
      const question = ancestors.find(ancestor => ancestor.type === 'question');
      const { start, end } = question?.position ?? {};
      ignored.push({ rules: names, ...(start && end && { lines: { first: start.line, last: end.line } }) });
      node.value = node.value.replace(comment, '').trim();
      if (node.value !== '') return undefined;
      const { children } = ancestors.at(-1) as Parent;
      const at = children.indexOf(node);
      children.splice(at, 1);
      return [SKIP, at];
    });
    file.data.ignored = ignored;
  };
}

export const step = {
  name: 'ignore',
  after: ['questions'],
  plugin: remarkIgnore,
} as const;

/** Whether findings of a rule are silenced at a line; an unknown line stands for the file. */
export function isIgnored(file: VFile, rule: string, line: number | undefined): boolean {
  return (file.data.ignored ?? []).some(
    ({ rules: names, lines }) =>
      names.includes(rule as RuleId) &&
      (lines === undefined || (line !== undefined && lines.first <= line && line <= lines.last)),
  );
}

function isKnown(name: string, place: Html, file: VFile): boolean {
  if (!(name in rules)) {
    report(file, {
      rule: 'unknown-directive',
      reason: say('There is no rule "{name}" to ignore.', { name }),
      remedy: didYouMean(nearest(name, Object.keys(rules))) || say('docs/rules.md lists all rules.'),
      place,
    });
    return false;
  }
  if (rules[name as RuleId] !== 'error') return true;
  report(file, {
    rule: 'unknown-directive',
    reason: say('{name} is an error and cannot be ignored.', { name }),
    remedy: say('Fix the problem, or set another severity under `rules` in the config.'),
    place,
  });
  return false;
}
