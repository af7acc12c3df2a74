// @ts-check
// What a step says to the runner: outputs, the job's summary, annotations, failure.
// See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import process from 'node:process';

/** Something that a user can mend; the step fails with the reason and the remedy, and without a stack. */
export class StepError extends Error {
  /**
   * @param {string} reason
   * @param {string} remedy
   */
  constructor(reason, remedy) {
    super(`${reason} ${remedy}`);
    this.name = 'StepError';
  }
}

/**
 * Runs a step. Whatever goes wrong is an annotation and fails it.
 *
 * @param {() => Promise<void>} main
 */
export async function step(main) {
  try {
    await main();
  } catch (error) {
    const { message, stack } = /** @type {Error} */ (error);
    annotate('error', error instanceof StepError ? message : `The action met a bug of its own: ${stack}`);
    process.exitCode = 1;
  }
}

/**
 * Sets outputs of the step. A value may have lines: it is fenced with a word that nobody can guess.
 *
 * @param {Record<string, string | number | boolean>} values
 */
export function setOutputs(values) {
  const lines = Object.entries(values).map(([name, value]) => {
    const fence = `end-${randomUUID()}`;
    return `${name}<<${fence}\n${value}\n${fence}\n`;
  });
  appendFileSync(variable('GITHUB_OUTPUT'), lines.join(''));
}

/**
 * Adds Markdown to the job's summary.
 *
 * @param {string} markdown
 */
export function addToSummary(markdown) {
  appendFileSync(variable('GITHUB_STEP_SUMMARY'), `${markdown}\n`);
}

/**
 * @typedef {object} Place
 * @property {string} [file] path in the repository
 * @property {number} [line]
 * @property {number} [endLine]
 * @property {string} [title]
 */

/**
 * Prints an annotation.
 *
 * @param {'error' | 'warning' | 'notice'} kind
 * @param {string} message
 * @param {Place} [place]
 */
export function annotate(kind, message, place = {}) {
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  process.stdout.write(`::${kind}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${escapeData(message)}\n`);
}

/**
 * Prints what others wrote: between these two lines the runner takes no commands.
 *
 * @param {(write: (text: string | Uint8Array) => void) => Promise<void>} print
 */
export async function withoutCommands(print) {
  const word = randomUUID();
  process.stdout.write(`::stop-commands::${word}\n`);
  try {
    await print(text => process.stdout.write(text));
  } finally {
    process.stdout.write(`\n::${word}::\n`);
  }
}

/**
 * A variable that the runner sets.
 *
 * @param {string} name
 */
export function variable(name) {
  const value = process.env[name];
  if (value) return value;
  throw new StepError(`${name} is not set.`, 'These scripts run as steps of the action, in a runner.');
}

/** @param {string} text */
function escapeData(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** @param {string} text */
function escapeProperty(text) {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
