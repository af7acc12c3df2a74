import type { Text } from 'mdast';
import type { FileDrafts } from '../bank/drafts.js';
import { normaliseText } from '../identity/format-v1/normalise-text.js';
import type { Entry } from '../identity/model.js';
import type { Whereabouts } from '../identity/plan.js';
import type { Decision } from '../mdast/decision.js';
import { takeQuestionLabel } from '../questions/text/labels.js';

interface Place {
  file: FileDrafts;
  decision: Decision;
}

/**
 * Where the texts of retired questions still are: as a section, in an answer, in a draft. By id; those that are really
 * gone from the notes are not included.
 *
 * @param retired questions that the notes no longer ask
 * @param files all notes of the project that could be read
 * @param isThere whether there is a file at a path relative to the project's folder
 */
export function whereaboutsOf(
  retired: readonly Entry[],
  files: readonly FileDrafts[],
  isThere: (file: string) => boolean,
): Map<string, Whereabouts> {
  if (retired.length === 0) return new Map();
  const places = placesByText(files);
  const read = new Set(files.map(({ path }) => path));
  return new Map(
    retired.flatMap((entry): [string, Whereabouts][] => {
      const { id, question, file } = entry;
      const all = places.get(normaliseText(question)) ?? [];
      const place = all.find(one => one.file.path === file) ?? all[0];
      if (place !== undefined) return [[id, whereaboutsIn(place)]];
      return isThere(file) && !read.has(file) ? [[id, { as: 'left-out', file }]] : [];
    }),
  );
}

function placesByText(files: readonly FileDrafts[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const file of files) {
    for (const decision of file.decisions) {
      for (const text of new Set([decision.text, withoutLabel(decision.text)].map(normaliseText))) {
        if (text !== '') places.set(text, [...(places.get(text) ?? []), { file, decision }]);
      }
    }
  }
  return places;
}

function whereaboutsIn({ file: { path: file, isDraft }, decision }: Place): Whereabouts {
  const { kind, why, change, position } = decision;
  const line = position && { line: position.start.line };
  if (isDraft) return { as: 'draft', file, ...line };
  return kind === 'question' ? { as: 'question', file, ...line } : { as: kind, file, ...line, why, change };
}

function withoutLabel(value: string): string {
  const text: Text = { type: 'text', value };
  takeQuestionLabel([text], true);
  return text.value;
}
