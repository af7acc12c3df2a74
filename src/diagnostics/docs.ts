import { ruleList } from './rules/all.js';
import type { Content, Example } from './rules/example.js';
import type { Rule } from './rules/rule.js';

/** `docs/rules.md`: every rule with its severity, its meaning and its examples. */
export function ruleDocs(): string {
  const mended = ruleList.filter((rule: Rule) => rule.fixable).map(({ id }) => `\`${id}\``);
  const fixable = `${mended.slice(0, -1).join(', ')} and ${mended.at(-1)}`;
  return `# Rules

Every finding carries the id of its rule, at the end of its line. An error stops the build; a warning stops it under
\`--strict\`; what is info only tells. Beside each rule stands what it is by default.

In the config another severity can be given, or \`off\`:

\`\`\`json
{ "rules": { "duplicate-question": "off", "missing-image": "error" } }
\`\`\`

In the notes a comment silences rules that are no errors: under a heading for that question, anywhere else for the file.

\`\`\`markdown
## Q1：什么是栈？
<!-- ignore: repeated-text, unanswered -->
\`\`\`

Rules that are fixed leave nothing sound to build on; they can neither be set nor silenced. The examples below are run as
tests: each bad one gives its finding, each good one does not. \`cardpress check --fix\` mends what
${fixable} are about, at their places, and changes nothing else.

${ruleList.map(sectionOf).join('\n')}
## Others

Some findings are not about notes and cannot be set: \`missing-glyphs\` (no font has a character of the sheet), \`missing-font\`
(a font for a language is not installed), \`wide-formula\` (a formula is wider than its column), \`refused-address\` (a template
asks for what it may not load), \`no-deck\`, \`no-sheet\` and \`no-bank\` (an artifact could not be made), \`unwritable\` (a file
could not be written), \`not-mended\` and \`changed-meanwhile\` (\`--fix\` left a file alone). Their messages say what to do.

This page is written by \`npm run schemas\` from \`src/diagnostics/rules/\`.
`;
}

function sectionOf({ id, severity, settable, docs, examples }: Rule): string {
  const kind = `${severity[0]?.toUpperCase()}${severity.slice(1)}${settable === false ? ', fixed' : ''}`;
  const paragraphs =
    'none' in examples
      ? [`${kind}. ${docs} There is no example: ${examples.none}.`]
      : [`${kind}. ${docs}`, 'Bad:', ...blocksOf(examples.bad), 'Good:', ...blocksOf(examples.good)];
  return `## ${id}\n\n${paragraphs.join('\n\n')}\n`;
}

function blocksOf({ files, commands = [] }: Example): string[] {
  const blocks = Object.entries(files).map(([path, content]) => blockOf(path, content));
  return commands.length > 0 ? [...blocks, fenced('text command', commands)] : blocks;
}

function blockOf(path: string, content: Content): string {
  if ('hex' in content) return fenced(`hex ${path}`, [content.hex]);
  if ('picture' in content) return fenced(`picture ${path}`, [content.picture.join(' ')]);
  return fenced(`${languageOf(path)} ${path}`, content);
}

function languageOf(path: string): string {
  if (path.endsWith('.md')) return 'markdown';
  return path.endsWith('.json') ? 'json' : 'text';
}

/** Code between fences that are longer than any in it. */
function fenced(info: string, lines: readonly string[]): string {
  const fence = lines.some(line => line.startsWith('```')) ? '````' : '```';
  return [`${fence}${info}`, ...lines, fence].join('\n');
}
