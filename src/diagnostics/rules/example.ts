/** A project that an example of a rule is run in. */
export interface Example {
  /** Its files, by their paths from the project's folder with `/`. */
  files: Readonly<Record<string, Content>>;
  /**
   * What is typed in its folder, the last one a run of cardpress; a line may be `CI=true cardpress …`, `git init`,
   * `git commit` (of all files) or `git fetch --depth 1` (after which the history is cut). Left out: `cardpress check`.
   */
  commands?: readonly string[];
}

/** The lines of a text file; a picture of a width and a height in pixels; the bytes of a file in hexadecimal. */
export type Content = readonly string[] | { picture: readonly [width: number, height: number] } | { hex: string };

/** Notes that break no rule. */
export const stack = ['## Q1：什么是栈？', '答案：后进先出的线性表。'] as const;
