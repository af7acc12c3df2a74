import { UserError } from '../diagnostics/user-error.js';

/** Why there is no sheet, for the person who asked for one. */
export class BrowserError extends UserError {
  override name = 'BrowserError';
}
