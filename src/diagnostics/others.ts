const most = 3;

/** The files behind the first one, in brief, with what they do too: `, as do b.md, c.md, 4 more`. */
export function asDo(files: readonly string[], verb = 'do'): string {
  if (files.length === 0) return '';
  const some = files.length > most ? [...files.slice(0, most - 1), `${files.length - most + 1} more`] : files;
  return `, as ${verb} ${some.join(', ')}`;
}
