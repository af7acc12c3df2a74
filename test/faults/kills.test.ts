import { expect, it } from 'vitest';
import { type Kill, type Killed, killWriter } from '../../scripts/kills/writers.mjs';

const atOnce = 4;

/** Kills forty that write, at moments over forty milliseconds. */
async function kill(how: (index: number) => Kill): Promise<Killed[]> {
  const all: Killed[] = [];
  let next = 0;
  const lane = async () => {
    while (next < 40) {
      const index = next++;
      all.push(await killWriter((index * 37) % 40, how(index)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return all;
}

const isWrong = ({ isMixed, left }: Killed) => isMixed || left.length > 0;

// `npm run test:kills` does the same more often, and with whole builds.
it('leaves one whole set of files and nothing else, wherever it is killed', async () => {
  const all = await kill(index => ({ waits: index % 2 === 0 }));
  expect(all.filter(isWrong)).toEqual([]);
  // Else it was never killed while it wrote.
  expect(all.some(({ isInterrupted }) => isInterrupted)).toBe(true);
});

it('leaves the same by itself, wherever it is asked to end', async () => {
  expect((await kill(() => ({ signal: 'SIGTERM' }))).filter(isWrong)).toEqual([]);
});
