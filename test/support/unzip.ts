import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of a zip by their names, in order, as another program than the writer's reads them. */
export async function unzip(data: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const zip = await yauzl.fromBufferPromise(Buffer.from(data), { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}
