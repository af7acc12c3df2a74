// Builds deck and bank of the project in this folder through the library, whose modules are apart: the names of their files
// say which room the time goes to.
import { build, configSchema } from '../../lib/index.js';

const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-profile', only: ['deck', 'bank'] });
const { ok } = await build({ config, root: process.cwd(), env: {}, cache: false });
process.exitCode = ok ? 0 : 1;
