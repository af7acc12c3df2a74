import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveId, deriveNamedId, deriveNoteId, deriveTwinId } from '../../../src/identity/format-v1/derive.js';
import { answerPrint, contentPrint, placePrint, questionPrint } from '../../../src/identity/format-v1/fingerprint.js';
import { hash32, mix, shortHash } from '../../../src/identity/format-v1/hash.js';
import { readEntry, writeEntry } from '../../../src/identity/format-v1/line.js';
import { normaliseText } from '../../../src/identity/format-v1/normalise-text.js';
import { serialiseLock } from '../../../src/identity/format-v1/serialise-lock.js';
import { shorten } from '../../../src/identity/format-v1/shorten.js';
import { sketch } from '../../../src/identity/format-v1/sketch.js';
import { linesOfQuestions, sourceText, tagText } from '../../../src/identity/format-v1/source-text.js';
import { compactText, tokens } from '../../../src/identity/format-v1/tokens.js';

// What locks hold that people have committed. A failure here means that every card of every reader would start anew or be
// stamped anew: the function is wrong, never the vector. New vectors are added, none is changed.
const functions: Record<string, (...args: never[]) => unknown> = {
  normaliseText,
  tokens,
  compactText,
  sketch,
  shortHash,
  hash32,
  mix,
  questionPrint,
  answerPrint,
  contentPrint,
  placePrint,
  shorten,
  deriveId,
  deriveTwinId,
  deriveNamedId,
  deriveNoteId: (id: string, taken: number[]) => deriveNoteId(id, new Set(taken)),
  writeEntry,
  readEntry,
  serialiseLock,
  sourceText,
  tagText,
  linesOfQuestions,
};

interface Vector {
  function: string;
  arguments: unknown[];
  result: unknown;
}

const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as Vector[];

describe('format 1', () => {
  it.each(vectors.map((vector, index) => [index, vector] as const))('vector %i', (_index, vector) => {
    const call = functions[vector.function];
    expect(call?.(...(vector.arguments as never[]))).toEqual(vector.result);
  });

  it('has vectors for each of its functions', () => {
    expect(new Set(vectors.map(vector => vector.function))).toEqual(new Set(Object.keys(functions)));
    expect(vectors.length).toBeGreaterThanOrEqual(60);
  });
});
