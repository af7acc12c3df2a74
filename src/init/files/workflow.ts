import { majorVersion } from './config-file.js';

/** Where the workflow goes, from the top of the repository. */
export const workflowFolder = '.github/workflows';
export const workflowName = 'cardpress.yml';

/**
 * A workflow of GitHub's that makes the artifacts on each push with our action.
 *
 * @param folder the project's folder from the top of the repository; `''` for the top itself
 */
export function workflowFile(folder: string): string {
  return `# Builds the decks on each push. The newest ones are always in the release "cardpress-latest".
name: cardpress
on:
  push:
  pull_request:
  workflow_dispatch:

permissions:
  contents: write # the release, and cardpress.lock
  pull-requests: write # the comment that says what importing the deck will do

concurrency:
  group: cardpress-\${{ github.ref }}

jobs:
  decks:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # cards are known again by the history of the notes
      - uses: cardpress/cardpress@v${majorVersion()}
        with:
${folder === '' ? '' : `          working-directory: ${JSON.stringify(folder)}\n`}          release: true
          comment: true
          commit-lock: true # cards are known again by it; pull before you push again
`;
}
