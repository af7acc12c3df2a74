import { pictograph } from './pictograph.js';

/** A line that begins with who says it, and a colon. */
export function speaker(names: string): RegExp {
  return new RegExp(String.raw`^\s*(?:${pictograph})?(${names})\s*[：:](?!:)\s*`, 'iu');
}

/** Who asks in an interview: `面试官：`, `Interviewer:`. */
export const asker = speaker('面试官|考官|Interviewer|면접관|面接官|Интервьюер|Entrevistadora?|Recruiter');

/** The same before what is asked, in the line or heading of a question. */
export const askerBefore = new RegExp(String.raw`${asker.source}(?=\S)`, 'iu');
