import { stack } from './example.js';
import type { Rule } from './rule.js';

export const leftOut = {
  id: 'left-out',
  severity: 'info',
  docs: "A `README.md` is no note where other notes lie in its folder or below: it then tells of them. It is read where it is the only one, where it is named, where it holds at least five questions of its own, where it has a title in its front matter and all notes beside or below it are READMEs, and where its questions were published before. So it is with the pages that projects have about themselves, in capitals: `AGENTS.md`, `CLAUDE.md`, `GEMINI.md`, `CHANGELOG.md` and `CODE_OF_CONDUCT.md` in any folder, `CONTRIBUTING.md`, `LICENSE.md`, `PULL_REQUEST_TEMPLATE.md`, `SPEC.md`, `PRD.md`, `ROADMAP.md` and `TODO.md` in the project's folder or in one that is searched, `SECURITY.md` and `SUPPORT.md` in the project's, and with the plans that tools keep in `openspec/changes`, `openspec/specs`, `superpowers/plans`, `superpowers/specs` and folders such as `specs/001-login`, unless such a folder is named; a README beside nothing else is a note. Of a note and its translations in the same folder, `README.md` and `README.en.md` or `locks.md` and `locks.zh-CN.md`, the one without a language is read, or the next where it asks nothing. The message counts what is left out and says how to have it read; `exclude` leaves a file out without a word.",
  examples: {
    bad: { files: { 'notes/a.md': stack, 'notes/README.md': ['# Notes', '', '## How to build', '', 'Run it.'] } },
    good: {
      files: {
        'cardpress.config.json': ['{ "exclude": ["notes/README.md"] }'],
        'notes/a.md': stack,
        'notes/README.md': ['# Notes', '', '## How to build', '', 'Run it.'],
      },
    },
  },
} as const satisfies Rule;
