/**
 * When the card faces that come with cardpress were last changed, in seconds since 1970. Where nobody knows what was
 * published last, this tells Anki that an update of cardpress brought other faces; `test/artifacts/deck/faces.test.ts` fails
 * where they change without it.
 */
export const facesModified = 1_795_678_147;
