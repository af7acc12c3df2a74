import type { Artifact, Finding, MakeContext } from '../artifacts/artifact.js';
import { type ArtifactName, artifacts } from '../artifacts/registry.js';
import type { Bank, Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import { UserError } from '../diagnostics/user-error.js';

/** One file of an artifact. */
export interface Emitted {
  artifact: ArtifactName;
  /** Its name in the folder for artifacts. */
  name: string;
  data: Uint8Array;
  /** Name, version and path of the program that made it, if not cardpress itself. */
  madeBy?: string;
}

export interface EmitResult {
  emitted: Emitted[];
  /** Findings on the way, and why an artifact is missing. */
  messages: Message[];
}

/**
 * Makes the artifacts that the config names. SQLite and the browser are loaded only when needed; if one of them fails,
 * its artifact is missing and a message says why.
 */
export async function emit(bank: Bank, config: Config, context: MakeContext): Promise<EmitResult> {
  const result: EmitResult = { emitted: [], messages: [] };
  for (const name of config.only) {
    const artifact: Artifact | undefined = artifacts.find(artifact => artifact.name === name);
    if (artifact === undefined) throw new Error(`There is no artifact ${name}.`);
    try {
      const { files, findings = [], madeBy } = await artifact.make(bank, config, context);
      result.emitted.push(...files.map(file => ({ artifact: name, ...file, ...(madeBy !== undefined && { madeBy }) })));
      result.messages.push(...findings.map(finding => withSeverity(artifact, finding)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { reason, remedy } = error;
      const file = artifact.fileName(config);
      result.messages.push({ rule: `no-${name}`, severity: 'error', file, reason, remedy });
    }
  }
  return result;
}

function withSeverity({ rules }: Pick<Artifact, 'rules'>, finding: Finding): Message {
  const { severity } = rules[finding.rule] ?? {};
  if (severity === undefined) throw new Error(`No artifact may report ${finding.rule}.`);
  return { ...finding, severity };
}
