import { element, one, words } from './dom.js';

/** All findings, by file, the worst files first. */
export function showFindings({ findings }) {
  const view = one('.view[data-view="findings"]');
  const files = [...new Set(findings.map(({ file }) => file))];
  const weight = file => Math.min(...findings.filter(one => one.file === file).map(({ severity }) => rank[severity]));
  files.sort((a, b) => weight(a) - weight(b));
  view.replaceChildren(
    element('h2', {}, words.findings),
    ...(findings.length === 0 ? [element('p', { className: 'empty' }, words.noFindings)] : []),
    ...files.flatMap(file => [
      element('h3', {}, file),
      element('ul', { className: 'findings' }, ...findings.filter(one => one.file === file).map(finding)),
    ]),
  );
  const count = findings.filter(({ severity }) => severity !== 'info').length;
  one('#finding-count').textContent = count > 0 ? String(count) : '';
}

const rank = { error: 0, warning: 1, info: 2 };

/** One finding; its place is a link where an editor can open it. */
export function finding({ rule, severity, file, line, column, reason, remedy, editor, question }) {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return element(
    'li',
    {},
    element(
      'p',
      { className: 'what' },
      element('span', { className: `mark ${severity}` }, words[severity]),
      ' ',
      reason,
      ' ',
      element('code', { className: 'rule' }, rule),
    ),
    ...(remedy === undefined ? [] : [element('p', { className: 'remedy' }, remedy)]),
    element(
      'p',
      { className: 'where' },
      editor === undefined ? place : element('a', { href: editor, title: words.edit }, place),
      ...(question === undefined ? [] : [' ', element('a', { href: `#/cards/${question}` }, words.showCard)]),
    ),
  );
}
