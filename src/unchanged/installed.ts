/** Files in `node_modules` that change when packages are installed. */
export const installed = ['.package-lock.json', '.modules.yaml', '.yarn-integrity', '.yarn-state.yml'];
