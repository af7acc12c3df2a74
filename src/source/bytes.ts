import { constants, open } from 'node:fs/promises';

/**
 * The bytes of a file, or their number if there are more than `most`; a file that says nothing of its size, or grows
 * while it is read, is not read any further than that.
 * @throws a system error, or one that says that it is a pipe, a device or the like
 */
export async function readBytes(path: string, most: number): Promise<Buffer | number> {
  // A pipe that nobody writes to would otherwise not even open.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('it is a pipe, a device or the like');
    if (stats.size > most) return stats.size;
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(Math.max(stats.size - size, 0) + 4096);
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return Buffer.concat(parts, size);
      size += bytesRead;
      if (size > most) return size;
      parts.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
