import type { Media } from '../bank/model.js';
import { escapeHtml } from '../render/escape.js';
import { type ClientName, clients } from './anki/clients.js';
import { type Formulas, hasFormula, setFormulas } from './anki/formulas.js';

export interface CardDocument {
  /** The card's side as HTML, from the template. */
  html: string;
  style: string;
  ord: number;
  client: ClientName;
  isNight: boolean;
  /** What the frame is called for a screen reader. */
  title: string;
  /** Our own script, and what allows it to run where no other may. */
  script: string;
  nonce: string;
  media: readonly Media[];
  /** Asked for if there is a formula. */
  formulas: () => Formulas;
}

/** One side of a card as the page that a program shows it in. */
export function cardDocument(card: CardDocument): string {
  const { html, style, ord, client, isNight, title, script, nonce, media } = card;
  const formulas = hasFormula(html) ? card.formulas() : undefined;
  const content = formulas ? setFormulas(html, formulas.set) : html;
  const shown = clients[client];
  const classes = (...names: string[]) => names.filter(Boolean).join(' ');
  return `<!doctype html>
<html class="${classes(shown.root, isNight ? shown.night.root : '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>html.night-mode { color-scheme: dark; }
${shown.style}${formulas?.style ?? ''}</style>
<style>${style}</style>
</head>
<body class="${classes('card', `card${ord + 1}`, shown.body, isNight ? shown.night.body : '')}">
<div id="${shown.inside}">${withPlayers(content, media)}</div>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

/** Programs play what stands in these brackets. */
function withPlayers(html: string, media: readonly Media[]): string {
  if (!html.includes('[sound:')) return html;
  const types = new Map(media.map(({ name, type }) => [name, type]));
  return html.replace(/\[sound:([^\]]+)\]/gu, (all, name: string) => {
    const type = types.get(name);
    if (type === undefined) return all;
    const tag = type.startsWith('video/') ? 'video' : 'audio';
    return `<${tag} controls preload="metadata" src="${escapeHtml(name)}"></${tag}>`;
  });
}
