/** What git sets for hooks and aliases: it names a repository, an index or objects that need not be the project's. */
const ofAnotherCall = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_INDEX_VERSION',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  'GIT_CONFIG',
];

/** What a user may have set that changes what pathspecs mean or what is printed. */
const ofTaste = [
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'LANGUAGE',
];

/**
 * The environment in which git is asked: the repository is the one that the project's folder lies in, whatever hook this
 * runs in; answers are in English; nothing is locked, and nobody is asked for a password. What somebody replaced or
 * grafted in one clone only (git-replace(1), `info/grafts`) is passed over, so that every clone gives the same answers.
 */
export function gitEnv(env: NodeJS.ProcessEnv, noFile: string): NodeJS.ProcessEnv {
  const dropped = new Set([...ofAnotherCall, ...ofTaste]);
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.has(name.toUpperCase()))),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: noFile,
  };
}
