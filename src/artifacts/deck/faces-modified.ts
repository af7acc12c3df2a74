/**
 * When the built-in card faces were last changed, in seconds since 1970. If nobody knows what was last published, this
 * tells Anki that a new version of cardpress has different faces; `test/artifacts/deck/faces.test.ts` fails if they
 * change without it.
 */
export const facesModified = 1_795_910_966;
