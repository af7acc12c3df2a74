import { element, one, words } from './dom.js';

/** The version of the notes that is studied; a save does not end a session. */
let studied;

/** Begins where nobody has begun, and says whether the notes have changed since. */
export function showStudy({ version }, isShown) {
  if (studied === undefined && isShown) begin(version);
  one('#study-outdated').hidden = studied === undefined || studied === version;
}

export function begin(version) {
  studied = version;
  one('#study-frame')?.remove();
  one('#study-outdated').hidden = true;
  const frame = element('iframe', {
    id: 'study-frame',
    title: words.study,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    src: `/study?of=${version}`,
  });
  // Its keys are for the page in it.
  frame.addEventListener('load', () => frame.focus());
  one('.view[data-view="study"]').append(frame);
}

export function focusStudy() {
  one('#study-frame')?.focus();
}
