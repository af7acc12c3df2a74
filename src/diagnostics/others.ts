const most = 3;

/** The files after the first one, abbreviated, with the verb that applies to them: `, as do b.md, c.md, 4 more`. */
export function asDo(files: readonly string[], verb = 'do'): string {
  if (files.length === 0) return '';
  const some = files.length > most ? [...files.slice(0, most - 1), `${files.length - most + 1} more`] : files;
  return `, as ${verb} ${some.join(', ')}`;
}
