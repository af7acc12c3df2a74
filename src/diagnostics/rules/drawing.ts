import { stack } from './example.js';
import type { Rule } from './rule.js';

export const drawing = {
  id: 'drawing',
  severity: 'info',
  docs: 'Excalidraw keeps a drawing of Obsidian in a note (`excalidraw-plugin` in its front matter). Its data is left out; what is written above that, on the back of the drawing, is read. A note that embeds a drawing shows its name.',
  examples: {
    bad: {
      files: {
        'notes/heap.excalidraw.md': [
          '---',
          'excalidraw-plugin: parsed',
          '---',
          '# Excalidraw Data',
          '## Text Elements',
          'root ^x1Yz2Abc',
          '',
          '## Drawing',
          '```compressed-json',
          'N4KAkARALgngDgUwgLgAQQQDwMYEMA2AlgCYBOuA7hADTgQBuCpAzoQPYB2KqATLZMzYBXUtiRoIACyhQ4zZAHoFAc0JRJQgEYA6',
          '```',
        ],
        'notes/a.md': stack,
      },
    },
    good: { files: { 'notes/a.md': stack } },
  },
} as const satisfies Rule;
