import { type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  name: string;
  data: Uint8Array;
  /** Pictures are already compressed and are stored as they are. */
  compress: boolean;
}

/**
 * A zip file without timestamps from the clock: the same entries give the same bytes on every machine and in every time
 * zone.
 */
export function packZip(entries: ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, data, compress } of entries) files[name] = [data, { level: compress ? 6 : 0 }];
  // A zip holds local times, which fflate gets from the date, so the date has to be noon local time.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}
