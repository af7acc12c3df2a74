import { createReadStream, createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { atEnd } from '../left-overs/ending.js';
import { folderOnTheWay } from '../left-overs/owner.js';
import { sweep } from '../left-overs/sweep.js';
import { makeFolder } from '../make-folder.js';
import { say } from '../say/say.js';
import { cacheFolder } from './cache.js';
import { BrowserError } from './error.js';
import { whyNotExecutable } from './executable.js';
import type { Machine } from './machine.js';
import { untar } from './untar.js';

/** The optional package with a headless Chromium for Linux x64, and the libraries that a minimal system lacks. */
export const packageName = '@sparticuz/chromium';

interface PackagedBrowser {
  path: string;
  env: Record<string, string>;
}

/**
 * The Chromium of the optional package, unpacked into a cache folder named after the package's version; undefined if
 * the package is not installed. Only its two archives are used: its own functions would run whatever is at a fixed path
 * in the folder for temporary files.
 */
export async function packagedBrowser(machine: Machine): Promise<PackagedBrowser | undefined> {
  const source = machine.packageFolder(packageName);
  if (source === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(machine), `chromium-${version}`);
  try {
    if (!isWhole(folder)) await unpack(join(source, 'bin'), folder);
  } catch (error) {
    throw new BrowserError(
      say('The packaged Chromium could not be unpacked into {folder}: {message}.', {
        folder,
        message: (error as Error).message,
      }),
      say('Free about 250 MB there, or set XDG_CACHE_HOME to another folder; if the package is damaged, reinstall it.'),
      { cause: error },
    );
  }
  const libraries = [join(folder, 'lib'), machine.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** Unpacks next to the folder and then renames, so that no build sees half a browser; of two builds, one wins. */
async function unpack(bin: string, folder: string): Promise<void> {
  await sweep(dirname(folder));
  const partial = await mkdtemp(join(dirname(folder), folderOnTheWay('.unpacking')));
  const callOff = atEnd(() => rmSync(partial, { recursive: true, force: true }));
  try {
    await pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(join(partial, 'chromium'), { mode: 0o755 }),
    );
    const libraries = await promisify(brotliDecompress)(readFileSync(join(bin, 'al2023.tar.br')));
    for (const { name, data } of untar(libraries)) {
      const path = join(partial, 'lib', basename(name));
      makeFolder(dirname(path));
      await writeFile(path, data, { mode: 0o755 });
    }
    if (existsSync(folder) && !isWhole(folder)) await rename(folder, join(partial, 'damaged'));
    await rename(partial, folder).catch(error => {
      if (!isWhole(folder)) throw error;
    });
  } finally {
    callOff();
    await rm(partial, { recursive: true, force: true });
    await rm(join(folder, 'damaged'), { recursive: true, force: true });
  }
}

function isWhole(folder: string): boolean {
  return whyNotExecutable(join(folder, 'chromium')) === undefined && existsSync(join(folder, 'lib', 'libnss3.so'));
}
