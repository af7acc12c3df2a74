/** A PDF that does not conform to the format, or uses a part of it that is not supported here. */
export class PdfError extends Error {
  override name = 'PdfError';

  /** @param offset the position in the bytes read */
  constructor(what: string, offset?: number) {
    super(`The PDF cannot be read: ${what}${offset === undefined ? '' : ` at byte ${offset}`}.`);
  }
}
