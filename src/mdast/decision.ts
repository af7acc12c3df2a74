import type { Position } from 'unist';

/** What a heading, or an item that a dialect found, was taken for, and why. */
export interface Decision {
  /** Its words, cut to one line. */
  text: string;
  kind: 'title' | 'question' | 'section' | 'answer';
  /** Id of the rule that decided. */
  rule: string;
  /** The rule in words. */
  why: string;
  /** What would make something else of it. */
  change: string;
  position?: Position;
}
