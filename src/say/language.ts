import { speak } from './say.js';

/** The languages that messages come in. */
export type Language = 'en' | 'zh-CN';

/**
 * Chooses the language of a run: that of the environment, or where that names none, as on a build server, that of the notes.
 *
 * @param lang what the config says, if it does
 */
export async function speakFor(env: Readonly<Record<string, string | undefined>>, lang?: string): Promise<void> {
  const language = languageOf(env) ?? (lang === undefined ? 'en' : languageIn(lang));
  if (language === 'en') speak(language);
  else speak(language, (await import('./zh-CN/all.js')).zhCN);
}

/** The language that the environment asks for; undefined where it does not say. */
export function languageOf({
  CARDPRESS_LANG,
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Language | undefined {
  const locale = CARDPRESS_LANG || LC_ALL || LC_MESSAGES || LANG || '';
  return /^(?:C|POSIX)?(?:\.|$)/iu.test(locale) ? undefined : languageIn(locale);
}

/** There is one Chinese; who reads another one reads it more easily than English. */
function languageIn(locale: string): Language {
  return /^(?:zh|cmn|yue)(?![a-z])/iu.test(locale) ? 'zh-CN' : 'en';
}
