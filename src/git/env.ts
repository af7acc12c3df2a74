/**
 * Variables that git sets for hooks and aliases: they name a repository, an index or objects that may not be the
 * project's.
 */
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

/** Variables by which a user may have changed the meaning of pathspecs or the output. */
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
 * The environment for running git: the repository is the one that contains the project's folder, whatever hook we run
 * in; output is in English; nothing is locked, and nobody is asked for a password. Replacements and grafts that exist
 * in one clone only (git-replace(1), `info/grafts`) are ignored, so that every clone gives the same answers.
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
