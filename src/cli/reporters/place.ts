import { join, relative, sep } from 'node:path';

/** Where the paths of findings lead. */
export interface Folders {
  /** The project's folder, which the findings' paths are relative to. */
  root: string;
  /** The folder that the printed paths are relative to; for a build server it has to be the repository's. */
  cwd: string;
}

/** The path of a finding's file from the working directory, with slashes. */
export function pathFrom({ root, cwd }: Folders, file: string): string {
  return relative(cwd, join(root, file)).split(sep).join('/');
}
