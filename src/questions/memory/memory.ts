import type { Heading } from 'mdast';
import type { Group } from '../dialects/dialect.js';
import type { Scope } from '../structure/scopes.js';

/** What is to stay a question of a file, though the file alone would make something else of it. */
export interface Memory {
  /** The rank that holds the known questions. */
  rank?: Heading['depth'];
  /** The form that holds them. */
  dialect?: string;
  /** Headings that are questions whatever their rank. */
  headings: Set<Scope>;
  /** Findings that are questions though they are few, or unlike questions. */
  groups: Set<Group>;
}
