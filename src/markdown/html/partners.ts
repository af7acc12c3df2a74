interface Tag {
  name: string;
  isClosing: boolean;
}

/** Each end tag with the nearest open tag of its name, both ways; what was opened in between stays alone. */
export function partnersOf<T extends Tag>(tags: readonly T[], opens: (tag: T) => boolean): Map<T, T> {
  const partners = new Map<T, T>();
  const open: T[] = [];
  // By name, so that a search for none takes no time.
  const places = new Map<string, number[]>();
  for (const tag of tags) {
    if (!tag.isClosing) {
      if (!opens(tag)) continue;
      const known = places.get(tag.name);
      if (known) known.push(open.length);
      else places.set(tag.name, [open.length]);
      open.push(tag);
      continue;
    }
    const at = places.get(tag.name)?.at(-1);
    const partner = at === undefined ? undefined : open[at];
    if (at === undefined || !partner) continue;
    partners.set(partner, tag);
    partners.set(tag, partner);
    for (const { name } of open.splice(at)) places.get(name)?.pop();
  }
  return partners;
}
