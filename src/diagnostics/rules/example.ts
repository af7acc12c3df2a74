/** A project in which an example of a rule is run. */
export interface Example {
  /** Its files, by path relative to the project's folder, with `/`. */
  files: Readonly<Record<string, Content>>;
  /**
   * The commands to run in its folder, the last one a run of cardpress; a line may be `CI=true cardpress …`, `git
   * init`, `git commit` (of all files) or `git fetch --depth 1` (which makes the clone shallow). Default: `cardpress
   * check`.
   */
  commands?: readonly string[];
}

/** The lines of a text file; a picture with a width and a height in pixels; the bytes of a file in hexadecimal. */
export type Content = readonly string[] | { picture: readonly [width: number, height: number] } | { hex: string };

/** Notes that break no rule. */
export const stack = ['## Q1：什么是栈？', '答案：后进先出的线性表。'] as const;
