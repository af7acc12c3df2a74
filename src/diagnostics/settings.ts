import { ruleList } from './rules/all.js';
import type { Rule } from './rules/rule.js';
import type { RuleId, Severity } from './rules.js';

/** What a user may say of a rule: how much it matters, or that nothing is to be said. */
export const settings = ['off', 'info', 'warning', 'error'] as const;
export type RuleSettings = Partial<Record<RuleId, (typeof settings)[number]>>;

/** The rules that a user may set. */
export const settable = ruleList.filter((rule: Rule) => rule.settable !== false).map(({ id }) => id) as [
  RuleId,
  ...RuleId[],
];

/** Messages as the settings want them: those that are off are left out, the others get their severity. */
export function applySettings<T extends { rule: string; severity: Severity }>(messages: T[], set: RuleSettings): T[] {
  return messages.flatMap(message => {
    const setting = set[message.rule as RuleId];
    if (setting === 'off') return [];
    return [setting === undefined ? message : { ...message, severity: setting }];
  });
}
