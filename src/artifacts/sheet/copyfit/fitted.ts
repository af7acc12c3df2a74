import type { SheetSettings } from '../settings.js';

/** How a sheet was made to fit. */
export interface Fitted {
  /** The settings to print with. */
  settings: SheetSettings;
  /** How many pages that takes. */
  pages: number;
}
