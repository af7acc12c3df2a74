import { ambiguousImage } from './ambiguous-image.js';
import { asksInAnswer } from './asks-in-answer.js';
import { badDiagram } from './bad-diagram.js';
import { badFormula } from './bad-formula.js';
import { brokenImage } from './broken-image.js';
import { brokenUtf8 } from './broken-utf8.js';
import { cleanedImage } from './cleaned-image.js';
import { clozeGuess } from './cloze-guess.js';
import { clozeNumber } from './cloze-number.js';
import { clozeSyntax } from './cloze-syntax.js';
import { controlCharacter } from './control-character.js';
import { draft } from './draft.js';
import { drawing } from './drawing.js';
import { duplicateAnswer } from './duplicate-answer.js';
import { duplicateQuestion } from './duplicate-question.js';
import { emptyHeading } from './empty-heading.js';
import { fileWithoutQuestions } from './file-without-questions.js';
import { folderNamespace } from './folder-namespace.js';
import { footnote } from './footnote.js';
import { foreignNotes } from './foreign-notes.js';
import { frontMatter } from './front-matter.js';
import { guessedEncoding } from './guessed-encoding.js';
import { headingMarks } from './heading-marks.js';
import { highlightGuess } from './highlight-guess.js';
import { htmlLeftOut } from './html-left-out.js';
import { internalError } from './internal-error.js';
import { keptQuestion } from './kept-question.js';
import { leftOut } from './left-out.js';
import { likeHeading } from './like-heading.js';
import { linkedImage } from './linked-image.js';
import { localLink } from './local-link.js';
import { lock } from './lock.js';
import { lockBehind } from './lock-behind.js';
import { lockMerged } from './lock-merged.js';
import { lockNamespace } from './lock-namespace.js';
import { longAnswer } from './long-answer.js';
import { longTableRow } from './long-table-row.js';
import { looseFrontMatter } from './loose-front-matter.js';
import { mdxLeftOut } from './mdx-left-out.js';
import { mergeConflict } from './merge-conflict.js';
import { missingImage } from './missing-image.js';
import { navigation } from './navigation.js';
import { noHistory } from './no-history.js';
import { noLock } from './no-lock.js';
import { noNamespace } from './no-namespace.js';
import { noNotes } from './no-notes.js';
import { noQuestions } from './no-questions.js';
import { notUtf8 } from './not-utf8.js';
import { nothingPublished } from './nothing-published.js';
import { outsideImage } from './outside-image.js';
import { outsideNote } from './outside-note.js';
import { oversizedImage } from './oversized-image.js';
import { partNames } from './part-names.js';
import { picturePath } from './picture-path.js';
import { previous } from './previous.js';
import { query } from './query.js';
import { refresh } from './refresh.js';
import { remoteImage } from './remote-image.js';
import { repeatedId } from './repeated-id.js';
import { repeatedText } from './repeated-text.js';
import type { Rule } from './rule.js';
import { sharedParagraph } from './shared-paragraph.js';
import { sparseNotes } from './sparse-notes.js';
import { textInSection } from './text-in-section.js';
import { tooCostly } from './too-costly.js';
import { tooDeep } from './too-deep.js';
import { tooLarge } from './too-large.js';
import { unanswered } from './unanswered.js';
import { unaskedText } from './unasked-text.js';
import { unclosed } from './unclosed.js';
import { unclosedBox } from './unclosed-box.js';
import { underlinedText } from './underlined-text.js';
import { undrawnDiagram } from './undrawn-diagram.js';
import { unevenLabel } from './uneven-label.js';
import { unknownDirective } from './unknown-directive.js';
import { unknownEmbed } from './unknown-embed.js';
import { unknownImageType } from './unknown-image-type.js';
import { unknownLink } from './unknown-link.js';
import { unknownTag } from './unknown-tag.js';
import { unreadableFile } from './unreadable-file.js';
import { unreadableImage } from './unreadable-image.js';
import { zeroCharacter } from './zero-character.js';

/** Every rule, in the order of docs/rules.md. */
export const ruleList = [
  noNotes,
  leftOut,
  unreadableFile,
  notUtf8,
  brokenUtf8,
  guessedEncoding,
  zeroCharacter,
  controlCharacter,
  tooLarge,
  tooCostly,
  tooDeep,
  longTableRow,
  mdxLeftOut,
  unclosed,
  unclosedBox,
  mergeConflict,
  underlinedText,
  headingMarks,
  highlightGuess,
  likeHeading,
  emptyHeading,
  internalError,
  frontMatter,
  looseFrontMatter,
  noQuestions,
  fileWithoutQuestions,
  unknownDirective,
  repeatedId,
  keptQuestion,
  textInSection,
  unaskedText,
  asksInAnswer,
  partNames,
  repeatedText,
  unanswered,
  longAnswer,
  navigation,
  draft,
  drawing,
  picturePath,
  unevenLabel,
  missingImage,
  ambiguousImage,
  outsideImage,
  outsideNote,
  remoteImage,
  unknownImageType,
  brokenImage,
  unreadableImage,
  linkedImage,
  oversizedImage,
  cleanedImage,
  badFormula,
  undrawnDiagram,
  badDiagram,
  unknownLink,
  localLink,
  footnote,
  unknownTag,
  unknownEmbed,
  query,
  htmlLeftOut,
  clozeGuess,
  clozeNumber,
  clozeSyntax,
  duplicateQuestion,
  duplicateAnswer,
  sharedParagraph,
  lock,
  lockBehind,
  lockMerged,
  lockNamespace,
  noNamespace,
  previous,
  nothingPublished,
  noLock,
  noHistory,
  folderNamespace,
  foreignNotes,
  sparseNotes,
  refresh,
] as const satisfies readonly Rule[];
