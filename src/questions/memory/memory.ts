import type { Heading } from 'mdast';
import type { Group } from '../dialects/dialect.js';
import type { Scope } from '../structure/scopes.js';

/** What should stay a question of a file, even if the file alone would be read differently. */
export interface Memory {
  /** The heading level of the known questions. */
  rank?: Heading['depth'];
  /** The form of the known questions. */
  dialect?: string;
  /** Headings that are questions whatever their level. */
  headings: Set<Scope>;
  /** Findings that are questions although they are few, or do not look like questions. */
  groups: Set<Group>;
}
