/** Which of the files that are found are no notes. A file that is named itself is one all the same. */
export interface LeaveOut {
  /** Globs from the project's folder; a folder stands for all that is in it. */
  exclude: readonly string[];
  /** READMEs, pages about the project and translations that are notes whatever lies beside them. */
  kept?: ReadonlySet<string> | undefined;
  /** Folders that may be the top of a project besides those that are searched. */
  tops?: readonly string[];
}
