/** A URL for messages: without user, password, query and fragment, which may be secret. */
export function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
