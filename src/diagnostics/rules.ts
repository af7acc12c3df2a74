import { ruleList } from './rules/all.js';

export type { Severity } from './rules/rule.js';

type Severities = { readonly [R in (typeof ruleList)[number] as R['id']]: R['severity'] };

/**
 * Every finding that the pipeline can report: its id and its severity. An id never changes its meaning once released;
 * users refer to it in config and comments.
 */
export const rules = Object.fromEntries(ruleList.map(({ id, severity }) => [id, severity])) as Severities;

export type RuleId = keyof typeof rules;

/** The rules that `check --fix` can fix. */
export type FixableId = Extract<(typeof ruleList)[number], { fixable: true }>['id'];
