// Which numbers are tried, where not all are: `every first` in a variable, which the processes of the tests have too.
export const shareName = 'CARDPRESS_THRESHOLDS';

/** Whether a number is tried, by its place in its file. */
export function isChosen(at) {
  const [every = 1, first = 0] = (process.env[shareName] ?? '').split(' ').filter(Boolean).map(Number);
  return at % every === first;
}
