import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TurnError, takeTurn } from '../../src/io/turn.js';
import { nameBeside, self } from '../../src/left-overs/owner.js';

const system = vi.hoisted(() => ({ saysBegin: true }));
vi.mock('../../src/left-overs/owner.js', async load => {
  const real = await load<typeof import('../../src/left-overs/owner.js')>();
  const self: typeof real.self = () => {
    const { began, ...owner } = real.self();
    return system.saysBegin && began !== undefined ? { ...owner, began } : owner;
  };
  return { ...real, self };
});

let folder: string;
let turns: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-turn-'));
  turns = join(folder, 'cache/turns');
  lock = join(folder, 'cardpress.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const take = (limit?: number, path = lock) => takeTurn(turns, path, limit === undefined ? {} : { limit });
const files = () => readdir(turns);
/** Puts another's turn in the place of ours. */
async function leave(turn: object | string): Promise<string> {
  (await take())();
  const end = await take();
  const [name = ''] = await files();
  end();
  await writeFile(join(turns, name), typeof turn === 'string' ? turn : JSON.stringify(turn));
  return join(turns, name);
}

describe('takeTurn', () => {
  it('lets one after the other work, and leaves nothing', async () => {
    let atWork = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const end = await take();
        most = Math.max(most, ++atWork);
        await new Promise(setImmediate);
        atWork -= 1;
        end();
      }),
    );
    expect(most).toBe(1);
    expect(await files()).toEqual([]);
  });

  it('says whom it waits for, and gives up at its limit with the remedy', async () => {
    const end = await take();
    const told: number[] = [];
    const late = await takeTurn(turns, lock, { limit: 1500, onWait: ({ pid }) => told.push(pid) }).catch(
      error => error,
    );
    expect(late).toBeInstanceOf(TurnError);
    expect(late.reason).toContain(`process ${process.pid}, since 20`);
    expect(late.remedy).toContain(turns);
    expect(told).toEqual([process.pid]);
    end();
    (await take(0))();
  });

  it('is one for a lock by whatever links it is reached, there or not', async () => {
    await symlink(folder, `${folder}-link`);
    const end = await take();
    await expect(take(0, join(`${folder}-link`, 'cardpress.lock'))).rejects.toThrow(TurnError);
    end();
    await writeFile(lock, '');
    const again = await take();
    await expect(take(0, join(`${folder}-link`, 'cardpress.lock'))).rejects.toThrow(TurnError);
    await symlink(lock, join(folder, 'linked.lock'));
    await expect(take(0, join(folder, 'linked.lock'))).rejects.toThrow(TurnError);
    (await take(0, join(folder, 'other.lock')))();
    again();
    await rm(`${folder}-link`);
  });

  it('is stamped as long as it lasts', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const end = await take();
    const path = join(turns, (await files())[0] as string);
    await utimes(path, 1, 1);
    vi.advanceTimersByTime(10_000);
    expect((await stat(path)).mtimeMs).toBeGreaterThan(Date.now() - 3_600_000);
    // Somebody may remove it, which ends no build.
    await rm(path);
    vi.advanceTimersByTime(10_000);
    end();
    vi.useRealTimers();
  });

  it('belongs to nobody once its process was killed', async () => {
    const child = spawn(execPath, ['-e', '']);
    await once(child, 'exit');
    await leave({ ...self(), pid: child.pid, since: 1 });
    (await take(0))();
    expect(await files()).toEqual([]);
  });

  it('belongs to nobody where another process has its number now', async () => {
    if (self().began === undefined) return;
    await leave({ ...self(), began: '1', since: 1 });
    (await take(0))();
  });

  it('of another machine counts as long as it is stamped', async () => {
    const path = await leave({ host: 'ffffffff', pid: process.pid, since: 1 });
    await expect(take(0)).rejects.toThrow(TurnError);
    const long = new Date(Date.now() - 119_000);
    await utimes(path, long, long);
    await expect(take(0)).rejects.toThrow(TurnError);
    const longer = new Date(Date.now() - 121_000);
    await utimes(path, longer, longer);
    (await take(0))();
  });

  it('of a process whose beginning nobody knows counts as long as it is stamped', async () => {
    system.saysBegin = false;
    try {
      const path = await leave({ ...self(), since: 1 });
      await expect(take(0)).rejects.toThrow(TurnError);
      const longer = new Date(Date.now() - 121_000);
      await utimes(path, longer, longer);
      (await take(0))();
    } finally {
      system.saysBegin = true;
    }
  });

  it('ends with a process that a signal ends', async () => {
    const module = new URL('../../lib/io/turn.js', import.meta.url).href;
    const [from, ...words] = [module, turns, lock].map(word => JSON.stringify(word));
    const program = `const { takeTurn } = await import(${from});
await takeTurn(${words}); console.log('ready'); setInterval(() => {}, 1000);`;
    const child = spawn(execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(await files()).toHaveLength(1);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(await files()).toEqual([]);
  });

  it.each(['{"host":', JSON.stringify(self()), '{"since":1}'])(
    'counts for nothing where its file is damaged: %s',
    async text => {
      await leave(text);
      (await take(0))();
      expect(await files()).toEqual([]);
    },
  );

  it('goes on without turns where they cannot be kept', async () => {
    await writeFile(join(folder, 'cache'), '');
    (await take(0))();
    expect(await readFile(join(folder, 'cache'), 'utf8')).toBe('');
  });

  it('removes what killed builds of other projects left', async () => {
    const child = spawn(execPath, ['-e', '']);
    await once(child, 'exit');
    await leave({ ...self(), pid: child.pid, since: 1 });
    await writeFile(join(turns, nameBeside('turn', 'old').replace(`-${process.pid}-`, `-${child.pid}-`)), '');
    const end = await take(0, join(folder, 'other.lock'));
    expect(await files()).toHaveLength(1);
    end();
  });
});
