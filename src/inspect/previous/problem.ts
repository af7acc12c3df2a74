/** Why a deck or bank cannot be read, or contains no lock. */
export interface PreviousProblem {
  /** A sentence that names the file or URL, without secrets in the URL. */
  reason: string;
  remedy: string;
}
