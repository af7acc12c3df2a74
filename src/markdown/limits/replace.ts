import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * Gives a parser other constructs for those of these names. The ones of the extensions stay as they are, since all parsers of a
 * process share them.
 */
export function replaceConstructs(
  processor: Processor,
  names: ReadonlySet<string>,
  other: (construct: Construct) => Construct,
): void {
  const made = new Map<Construct, Construct>();
  const replaced = (construct: Construct): Construct => {
    if (!names.has(construct.name ?? '')) return construct;
    const known = made.get(construct) ?? other(construct);
    made.set(construct, known);
    return known;
  };
  const data = processor.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).flat().map((extension: Extension) => {
    if (!extension.text) return extension;
    const text = Object.entries(extension.text).map(([code, constructs]) => {
      if (constructs === undefined) return [code, constructs];
      return [code, Array.isArray(constructs) ? constructs.map(replaced) : replaced(constructs)];
    });
    return { ...extension, text: Object.fromEntries(text) };
  });
}
