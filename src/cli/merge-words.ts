/** The three paths, if the arguments are exactly those of the merge driver. */
export function mergeWords(argv: readonly string[]): [string, string, string] | undefined {
  const [command, option, base, ours, theirs, ...others] = argv;
  if (command !== 'lock' || option !== '--merge' || others.length > 0) return undefined;
  return base === undefined || ours === undefined || theirs === undefined ? undefined : [base, ours, theirs];
}
