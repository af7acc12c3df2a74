/** A PDF that is not built as the format says, or in a way that is not read here. */
export class PdfError extends Error {
  override name = 'PdfError';

  /** @param offset where in the bytes that were read */
  constructor(what: string, offset?: number) {
    super(`The PDF cannot be read: ${what}${offset === undefined ? '' : ` at byte ${offset}`}.`);
  }
}
