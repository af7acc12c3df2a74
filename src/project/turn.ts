import { join, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { type Other, TurnError, takeTurn } from '../io/turn.js';
import { cacheFolder } from '../package-root.js';

export interface TurnOf {
  config: Config;
  root: string;
  env: Record<string, string | undefined>;
  /** Told whom it waits for, if another one of the project takes longer than a second. */
  onWait?: ((other: Other) => void) | undefined;
}

/**
 * Does what writes to a project when nobody else does.
 *
 * @param otherwise what is done instead where the turn does not come, with the reason
 */
export async function withTurn<T>(
  { config, root, env, onWait }: TurnOf,
  work: () => Promise<T>,
  otherwise: (problem: Message) => Promise<T> | T,
): Promise<T> {
  const lock = resolve(root, config.lock);
  let endTurn: () => void;
  try {
    endTurn = await takeTurn(join(cacheFolder(root, env), 'turns'), lock, { onWait });
  } catch (error) {
    if (!(error instanceof TurnError)) throw error;
    const { reason, remedy } = error;
    return otherwise({ rule: 'unwritable', severity: 'error', file: lock, reason, remedy });
  }
  try {
    return await work();
  } finally {
    endTurn();
  }
}
