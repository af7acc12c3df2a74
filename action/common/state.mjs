// @ts-check
// What one step leaves to the next ones, as files in the runner's folder for temporary files.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { variable } from './runner.mjs';

/**
 * @typedef {object} Plan What this run is to do.
 * @property {string} repository `owner/name`
 * @property {string} sha the commit that is built
 * @property {string} folder the project's folder, a full path
 * @property {string[]} notes
 * @property {boolean} strict
 * @property {string | undefined} rolling tag of the release that has the newest deck
 * @property {string | undefined} publish tag of the release that this run writes to
 * @property {string | undefined} branch the branch that the lock is committed to
 * @property {number | undefined} comment number of the pull request that gets a comment
 */

/**
 * @typedef {object} Message
 * @property {string} rule
 * @property {'error' | 'warning' | 'info'} severity
 * @property {string} file
 * @property {{ start: { line: number }, end: { line: number } }} [position]
 * @property {string} reason
 * @property {string} [remedy]
 */

/**
 * @typedef {object} Planned
 * @property {string} id
 * @property {string} question
 * @property {string} file
 * @property {{ question?: string, file?: string }} [was]
 * @property {{ question: string }} [inPlaceOf]
 * @property {string} [replaces]
 */

/**
 * @typedef {object} CloseCall
 * @property {string} question
 * @property {string} file
 * @property {{ question: string, file: string }} was
 * @property {boolean} joined
 * @property {string} comment
 */

/**
 * @typedef {object} Result What `cardpress build --json` prints.
 * @property {boolean} ok
 * @property {string} [root]
 * @property {{ title: string, questions: number, answered: number, unanswered: number, errors: number, warnings: number }} [summary]
 * @property {{ kind: string }} [against]
 * @property {Record<'new' | 'updated' | 'unchanged' | 'retired' | 'revived', Planned[]> & { closeCalls: CloseCall[] }} [plan]
 * @property {string} [search]
 * @property {{ artifact: string, path: string, size: number }[]} [written]
 * @property {string} [lock]
 * @property {Message[]} [messages]
 * @property {{ file: string, line?: number, reason: string, remedy: string }[]} [problems] mistakes of the config
 */

/**
 * A path in the folder of the action's own.
 *
 * @param {...string} names
 */
export function inState(...names) {
  return join(variable('RUNNER_TEMP'), 'cardpress', ...names);
}

/** Takes away what an earlier use of the action in this job left; the program stays. */
export function clearState() {
  for (const name of ['plan.json', 'result.json', 'previous']) rmSync(inState(name), { recursive: true, force: true });
  mkdirSync(inState(), { recursive: true });
}

/** @param {Plan} plan */
export function savePlan(plan) {
  writeFileSync(inState('plan.json'), JSON.stringify(plan));
}

/** @returns {Plan} */
export function readPlan() {
  return JSON.parse(readFileSync(inState('plan.json'), 'utf8'));
}

/** @param {Result} result */
export function saveResult(result) {
  writeFileSync(inState('result.json'), JSON.stringify(result));
}

/** @returns {Result} */
export function readResult() {
  return JSON.parse(readFileSync(inState('result.json'), 'utf8'));
}
