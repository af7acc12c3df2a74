import type { z } from 'zod';
import { UserError } from '../../diagnostics/user-error.js';
import { type BankFile, bankFileSchema } from './schema.js';

/**
 * Reads a `bank.json`. What it has beside the keys known here, as a newer cardpress may write, is kept as it is.
 *
 * @param json the content of the file
 * @throws {UserError} if it is no bank, or has a `schemaVersion` that is not known here
 */
export function readBank(json: string): BankFile {
  const value = parse(json);
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  const known = bankFileSchema.shape.schemaVersion.value;
  if (typeof version === 'number' && version > known)
    throw new UserError(
      `This bank has schema version ${version}; version ${known} is the newest that is known here.`,
      'Install a newer cardpress.',
    );
  const [wrong] =
    bankFileSchema.safeParse(value).error?.issues.filter(({ code }) => code !== 'unrecognized_keys') ?? [];
  if (wrong) throw noBank(`at ${placeOf(wrong)}: ${wrong.message}`);
  return value as BankFile;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw noBank((error as Error).message, { cause: error });
  }
}

function noBank(why: string, options?: ErrorOptions): UserError {
  return new UserError(`This is no bank of cardpress (${why}).`, 'Read a `bank.json` as cardpress wrote it.', options);
}

/** `questions[3].id` */
function placeOf({ path }: z.core.$ZodIssue): string {
  const place = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return place.replace(/^\./u, '') || 'the top';
}
