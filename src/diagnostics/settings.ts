import { ruleList } from './rules/all.js';
import type { Rule } from './rules/rule.js';
import type { RuleId, Severity } from './rules.js';

/** What a user can set for a rule: its severity, or that it is not reported. */
export const settings = ['off', 'info', 'warning', 'error'] as const;
export type RuleSettings = Partial<Record<RuleId, (typeof settings)[number]>>;

/** The rules that a user can configure. */
export const settable = ruleList.filter((rule: Rule) => rule.settable !== false).map(({ id }) => id) as [
  RuleId,
  ...RuleId[],
];

/** Applies the settings to messages: those that are off are dropped, the others get the configured severity. */
export function applySettings<T extends { rule: string; severity: Severity }>(messages: T[], set: RuleSettings): T[] {
  return messages.flatMap(message => {
    const setting = set[message.rule as RuleId];
    if (setting === 'off') return [];
    return [setting === undefined ? message : { ...message, severity: setting }];
  });
}
