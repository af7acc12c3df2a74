import { escapeHtml } from '../../render/escape.js';

/** A page of the book as an XHTML document. */
export function pageOf({ lang, title, body }: { lang: string; title: string; body: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeHtml(lang)}" xml:lang="${escapeHtml(lang)}">
<head>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
