import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type RuleId, rules, type Severity } from './rules.js';

const fatal = { error: true, warning: false, info: undefined } as const;

export interface Finding {
  rule: RuleId;
  /** What was found and why, in one sentence for the author of the notes. */
  reason: string;
  /** What to do about it. */
  remedy?: string;
  /** The node or position concerned; default: the whole file. */
  place?: Node | Node['position'];
  /** What was thrown, where the finding is about a bug of ours. */
  cause?: unknown;
}

/**
 * Adds a finding to a file as a `VFileMessage` with position, rule id, severity, reason and, as its `note`, the remedy.
 * Never throws, unlike `file.fail`: all findings of a file are wanted at once.
 */
export function report(file: VFile, { rule, reason, remedy, place, cause }: Finding): VFileMessage {
  const message = file.message(reason, {
    ...(place && { place: positionOf(place) }),
    source: 'cardpress',
    ruleId: rule,
    ...(cause instanceof Error && { cause }),
  });
  message.fatal = fatal[rules[rule]];
  if (remedy !== undefined) message.note = remedy;
  return message;
}

/** The severity as encoded in the `fatal` field of a `VFileMessage`. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

function positionOf(place: NonNullable<Finding['place']>): Node['position'] {
  return 'type' in place ? place.position : place;
}
