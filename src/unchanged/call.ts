/** A run of the command line, as far as its result depends on it. */
export interface Call {
  argv: readonly string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Whether stdout and stderr are terminals. */
  isTerminal: readonly [boolean, boolean];
}

/**
 * Variables that change nothing that a build writes or prints: they name a shell, a window or a session, or where
 * something was started. All others may.
 */
const ofSession =
  /^(?:_|PWD|OLDPWD|SHLVL|COLUMNS|LINES|WINDOWID|DISPLAY|SSH_.*|TMUX.*|STY|TERM_SESSION_ID|TERM_PROGRAM.*|VSCODE_.*|XDG_SESSION_.*|XDG_RUNTIME_DIR|DBUS_.*|INVOCATION_ID|JOURNAL_STREAM|npm_.*|INIT_CWD|NODE_COMPILE_CACHE)$/u;

/** What tells one call from another. */
export function callState({ argv, cwd, env, isTerminal }: Call): string[] {
  const variables = Object.entries(env).flatMap(([name, value]) => (ofSession.test(name) ? [] : [`${name}=${value}`]));
  return [...argv.map(word => `word ${word}`), cwd, ...variables.sort(), isTerminal.join(' ')];
}
