import type { Position } from 'unist';

/** What a heading, or an item that a dialect found, was recognised as, and why. */
export interface Decision {
  /** Its words, on one line and truncated. */
  text: string;
  kind: 'title' | 'question' | 'section' | 'answer';
  /** Id of the rule that decided. */
  rule: string;
  /** The rule in words. */
  why: string;
  /** What would change the decision. */
  change: string;
  position?: Position;
}
