import { UserError } from '../diagnostics/user-error.js';

/** Why there is no sheet, for the user. */
export class BrowserError extends UserError {
  override name = 'BrowserError';
}
