/** The looks that come with cardpress. The first is the usual one; each other adds a style sheet to it. */
export const themes = ['plain', 'paper', 'contrast'] as const;

/** Whether the setting `templates.anki` names a look that comes with cardpress; a folder of that name is `./paper`. */
export function isTheme(setting: string): boolean {
  return (themes as readonly string[]).includes(setting);
}
