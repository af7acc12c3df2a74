/** Something of MDX that Markdown does not have. */
export interface LeftOut {
  what: 'module' | 'component' | 'expression';
  /** Counted from 1. */
  line: number;
}
