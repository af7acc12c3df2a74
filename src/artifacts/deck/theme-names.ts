/** The looks that come with cardpress. The first is the usual one; each other adds a style sheet to it. */
export const themes = ['plain', 'paper', 'contrast'] as const;

/**
 * The user's own faces, if the setting `templates.anki` names a folder and no look that comes with cardpress; a folder with
 * the name of a look is `./paper`.
 */
export function ownFaces(setting: string | undefined): string | undefined {
  return (themes as readonly (string | undefined)[]).includes(setting) ? undefined : setting;
}
