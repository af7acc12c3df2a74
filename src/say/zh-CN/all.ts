import { cli } from './cli.js';
import { config } from './config.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { help } from './help.js';
import { init } from './init.js';
import { lists } from './lists.js';
import { lock } from './lock.js';
import { notes } from './notes.js';
import { pictures } from './pictures.js';
import { writing } from './writing.js';

/** Every phrase that is said, by its English, in Simplified Chinese. */
export const zhCN = {
  ...cli,
  ...config,
  ...doctor,
  ...explain,
  ...help,
  ...init,
  ...lists,
  ...lock,
  ...notes,
  ...pictures,
  ...writing,
};
