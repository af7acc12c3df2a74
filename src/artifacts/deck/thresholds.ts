/** In ems. On a phone a line of a card is some 20 of them wide. */
export const columns = {
  /** Eight Chinese characters or two short words: a column that is no wider need not wrap. */
  short: 8,
  /** The first column names its rows: READ UNCOMMITTED stays on a line. */
  shortHead: 11,
};
