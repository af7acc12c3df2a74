/** One file of an archive. */
export interface TarFile {
  name: string;
  data: Uint8Array;
}

const block = 512;

/**
 * The regular files of a tar archive in the ustar format (POSIX.1-1988): names up to 100 bytes, no links. Throws if a
 * header's checksum is wrong or the archive is truncated.
 */
export function untar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; ; ) {
    const header = archive.subarray(at, at + block);
    if (header.length === block && header.every(byte => byte === 0)) return files;
    if (header.length < block || sum(header) !== number(header, 148, 8)) throw new Error('The archive is damaged');
    const size = number(header, 124, 12);
    const data = archive.subarray(at + block, at + block + size);
    if (data.length < size) throw new Error('The archive is truncated');
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === '0' || type === '\0') files.push({ name: text(header, 0, 100), data });
    at += block + Math.ceil(size / block) * block;
  }
}

/** The sum of the header's bytes, with the checksum field counted as spaces. */
function sum(header: Uint8Array): number {
  return header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function number(header: Uint8Array, at: number, length: number): number {
  return Number.parseInt(text(header, at, length).trim() || '0', 8);
}

function text(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}
