import type { ArtifactRule, Finding } from '../artifact.js';

/** What a sheet can report. */
export const rules = {
  'coarse-image': { severity: 'info', says: 'the resolution of a picture is too low for print' },
  'small-diagram': { severity: 'info', says: 'the letters of a diagram print too small to read' },
  'wide-formula': { severity: 'warning', says: 'a formula is wider than its column' },
  'missing-glyphs': { severity: 'warning', says: 'no font contains a character' },
  'refused-address': { severity: 'warning', says: 'a template requests a URL that it must not load' },
  'fitted-sheet': { severity: 'info', says: 'the sheet is set smaller than usual to fit into its pages' },
  'overlong-sheet': { severity: 'warning', says: 'the sheet does not fit into its pages, however small it is set' },
  'missing-font': { severity: 'warning', says: 'a font for a language is not installed' },
} as const satisfies Record<string, ArtifactRule>;

export type SheetFinding = Finding<keyof typeof rules>;
