/** What a build read. A change anywhere else does not change its result. */
export interface Reads {
  /** Full paths of the folders that were searched for notes and pictures. */
  folders: string[];
  /** Full paths of the files that were read or looked for; a folder stands for all files in it. */
  files: string[];
}
