/** The programs that show cards, which templates can tell apart by classes. */
export interface Client {
  /** Classes of the root element. */
  root: string;
  /** Classes of the body besides those of the card. */
  body: string;
  /** Those that are added at night, of the root and of the body. */
  night: { root: string; body: string };
  /** The element that the card is in. */
  inside: string;
  /** What its own style sheet says of elements that a card can have; the card's comes after it. */
  style: string;
}

/** What the programs have in common. */
const typed = `
#typeans { width: 100%; box-sizing: border-box; }
code#typeans { display: block; white-space: pre-wrap; }
hr { background-color: #888; }
`;

/**
 * Anki and AnkiDroid as their sources have it, AnkiMobile, which has none to read, as its manual says.
 *
 * @see https://docs.ankiweb.net/templates/styling.html
 */
export const clients = {
  anki: {
    root: 'linux chrome js',
    body: 'isLin',
    night: { root: 'night-mode', body: 'nightMode night_mode' },
    inside: 'qa',
    style: `body { margin: 20px; overflow-wrap: break-word; }
body.nightMode { background-color: #2c2c2c; color: #fcfcfc; }
img { max-width: 100%; max-height: 95vh; }
li { text-align: start; }
pre { text-align: left; }
${typed}`,
  },
  ankidroid: {
    root: 'mobile android linux chrome js',
    body: '',
    night: { root: 'night-mode', body: 'nightMode night_mode' },
    inside: 'content',
    style: `body { margin: 0 0 30px; padding: 0; }
body.night_mode { background-color: #000; color: #fff; }
#content { margin: 0.5em; }
img { max-width: 100%; max-height: 90%; }
.night_mode input#typeans { background-color: #000; color: #fff; }
${typed}`,
  },
  ankimobile: {
    root: 'mobile iphone ios safari js',
    body: 'mobile iphone ios',
    night: { root: 'night-mode', body: 'nightMode night_mode' },
    inside: 'qa',
    style: `body { margin: 15px; overflow-wrap: break-word; -webkit-text-size-adjust: none; }
body.nightMode { background-color: #000; color: #fff; }
img { max-width: 100%; }
${typed}`,
  },
} as const satisfies Record<string, Client>;

export type ClientName = keyof typeof clients;

export function isClient(name: string): name is ClientName {
  return Object.hasOwn(clients, name);
}
