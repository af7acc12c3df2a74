import { z } from 'zod';

/** A setting of the artifacts that Anki imports. */
export const unanswered = z
  .enum(['include', 'omit'])
  .default('include')
  .describe('Whether unanswered questions get a card. The sheet and the bank always include them.');
