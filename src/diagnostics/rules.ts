import { ruleList } from './rules/all.js';

export type { Severity } from './rules/rule.js';

type Severities = { readonly [R in (typeof ruleList)[number] as R['id']]: R['severity'] };

/**
 * Every finding that the pipeline can report: its id and how much it matters.
 * An id never changes its meaning once shipped; users name it in config and in comments.
 */
export const rules = Object.fromEntries(ruleList.map(({ id, severity }) => [id, severity])) as Severities;

export type RuleId = keyof typeof rules;

/** The rules that `check --fix` mends. */
export type FixableId = Extract<(typeof ruleList)[number], { fixable: true }>['id'];
