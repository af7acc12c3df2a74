/** Why a deck or bank cannot be read, or holds no lock. */
export interface PreviousProblem {
  /** A sentence that names the file or address, without what may be secret in an address. */
  reason: string;
  remedy: string;
}
