import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Options as ToMarkdown } from 'mdast-util-to-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Adds what a flavour reads, how it becomes nodes, and how these are written. */
export function extend(
  processor: Processor,
  { syntax, from, to }: { syntax?: Syntax; from?: FromMarkdown; to?: ToMarkdown },
): undefined {
  const data = processor.data();
  if (syntax) data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
  if (from) data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), from];
  if (to) data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), to];
}
