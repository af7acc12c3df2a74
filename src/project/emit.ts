import type { Artifact, Finding, MakeContext } from '../artifacts/artifact.js';
import { type ArtifactName, artifacts } from '../artifacts/registry.js';
import type { Bank, Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { debugArea, stopwatch } from '../debug.js';
import { bugOf } from '../diagnostics/bug.js';
import { UserError } from '../diagnostics/user-error.js';
import type { OnDone, OnProgress } from '../progress.js';
import { say } from '../say/say.js';

/** One file of an artifact. */
export interface Emitted {
  artifact: ArtifactName;
  /** Its name in the folder for artifacts. */
  name: string;
  data: Uint8Array;
  /** Name, version and path of the program that made it, if not cardpress itself. */
  madeBy?: string;
  /** Full path of that program. */
  program?: string;
}

export interface EmitResult {
  emitted: Emitted[];
  /** Findings on the way, and why an artifact is missing. */
  messages: Message[];
}

/**
 * Makes the artifacts that the config names. The browser is loaded only when needed; if something fails,
 * its artifact is missing and a message says why. So it is with a throw that nobody foresaw.
 */
export async function emit(
  bank: Bank,
  config: Config,
  { onProgress, ...context }: Omit<MakeContext, 'onDone'> & { onProgress?: OnProgress },
): Promise<EmitResult> {
  const result: EmitResult = { emitted: [], messages: [] };
  for (const name of config.only) {
    const artifact: Artifact | undefined = artifacts.find(artifact => artifact.name === name);
    if (artifact === undefined) throw new Error(`There is no artifact ${name}.`);
    const log = debugArea(name);
    const time = stopwatch();
    const onDone: OnDone = (done, of) => onProgress?.({ step: name, done, of });
    onDone(0, 1);
    try {
      const { files, findings = [], madeBy, program } = await artifact.make(bank, config, { ...context, onDone });
      const maker = { ...(madeBy !== undefined && { madeBy }), ...(program !== undefined && { program }) };
      result.emitted.push(...files.map(file => ({ artifact: name, ...file, ...maker })));
      result.messages.push(...findings.map(finding => withSeverity(artifact, finding)));
      for (const { name: file, data } of files) log('%s: %d bytes', file, data.byteLength);
    } catch (error) {
      log('%O', error);
      const file = artifact.fileName(config);
      result.messages.push({
        rule: `no-${name}`,
        severity: 'error',
        file,
        ...causeOf(error, say('Making {file}', { file })),
      });
    } finally {
      log('%d ms', Math.round(time()));
    }
  }
  return result;
}

function causeOf(error: unknown, what: string): Pick<Message, 'reason' | 'remedy' | 'stack'> {
  if (!(error instanceof UserError)) return bugOf(what, error);
  const { reason, remedy } = error;
  return { reason, remedy };
}

function withSeverity({ rules }: Pick<Artifact, 'rules'>, finding: Finding): Message {
  const { severity } = rules[finding.rule] ?? {};
  if (severity === undefined) throw new Error(`No artifact may report ${finding.rule}.`);
  return { ...finding, severity };
}
