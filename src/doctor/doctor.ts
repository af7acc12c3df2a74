import { basename } from 'node:path';
import type { Artifact } from '../artifacts/artifact.js';
import { artifacts } from '../artifacts/registry.js';
import type { Bank, Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { Check } from '../diagnostics/check.js';
import { findRepository } from '../git/repository.js';
import { isLockFrozen, look } from '../project/build.js';
import { findScope } from '../source/scope.js';
import { checkGit } from './git.js';
import { checkLock, isAboutLock } from './lock.js';
import { checkNode } from './node.js';
import { checkLeftOut, checkNotes } from './notes.js';
import { checkWriting } from './write-access.js';

export interface DoctorOptions {
  config: Config;
  /** The project's folder. */
  root: string;
  /** Full path of its config file, if there is one. */
  configFile?: string;
  env: Record<string, string | undefined>;
  /** The version of Node. Default: the one that runs. */
  node?: string;
}

/** What a build needs here, and whether it is there. */
export interface Diagnosis {
  /** Whether a build will do what the config asks for. */
  ok: boolean;
  checks: Check[];
}

/** Looks at all that a build needs or goes by, and says what to do where something is missing. Writes nothing of the project. */
export async function doctor(options: DoctorOptions): Promise<Diagnosis> {
  const { root, config, env, node = process.versions.node } = options;
  const isFrozen = isLockFrozen(options);
  const nameAnew = isFrozen ? undefined : () => basename(root);
  const { result, recognised } = await look(options, { nameAnew, keepPictures: false });
  const found = await findRepository(root);
  const { repository } = found;
  try {
    const { notes } = await findScope(root, config);
    const messages = config.strict ? result.messages.map(asError) : result.messages;
    const ofLock = messages.filter(one => isAboutLock(one, config));
    const ofNotes = messages.filter(one => !isAboutLock(one, config));
    const checks = [
      checkNode(node),
      checkNotes({ ...result, messages: ofNotes }, notes.length),
      ...(await checkLeftOut(root, config, result.messages, repository)),
      await checkGit(root, found),
      ...(await checkLock({ root, config, repository, recognised, messages: ofLock })),
      ...(await checkArtifacts(result.bank, config, { root, env })),
      ...(await checkWriting(root, config, env, isFrozen)),
    ];
    return { ok: checks.every(({ status }) => status !== 'error'), checks };
  } finally {
    repository?.close();
  }
}

/** As `strict` has it. */
function asError(message: Message): Message {
  return message.severity === 'warning' ? { ...message, severity: 'error' } : message;
}

async function checkArtifacts(
  bank: Bank,
  config: Config,
  context: { root: string; env: Record<string, string | undefined> },
): Promise<Check[]> {
  const wanted: readonly Artifact[] = artifacts.filter(({ name }) => config.only.includes(name));
  const checks: Check[] = [];
  for (const artifact of wanted) checks.push(...((await artifact.examine?.(bank, config, context)) ?? []));
  return checks;
}
