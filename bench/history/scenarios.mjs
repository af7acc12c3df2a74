/**
 * What people do to their notes between two builds. `change` takes the files of the notes, by name, and gives those
 * that are other ones afterwards. A text that is no longer in the notes throws, so that no scenario passes unnoticed.
 */
const main = 'nlp-interview.md';
const picture = 'images/v2-75ef40cd622a9d91736dd73c7fe1330c_1440w.webp';
const block = heading => new RegExp(`^### ${heading}\\n[^]*?(?=^### )`, 'mu');
const compression = block('大模型压缩有哪些方法 ');

export const scenarios = [
  { name: 'built twice, unchanged', change: () => ({}) },
  { name: 'an answer edited', change: edit('- 模型蒸馏\n', '- 模型蒸馏\n- 低秩分解\n') },
  { name: 'a question reworded', change: edit('为什么gpt只用decoder\n', 'GPT为什么采用Decoder-only架构\n') },
  { name: 'questions reordered', change: files => ({ [main]: reversed(textOf(files)) }) },
  { name: 'a question moved to another file', change: moved },
  { name: 'an empty answer filled in', change: edit('讲下TF-IDF\n', '讲下TF-IDF\n词频乘以逆文档频率。\n') },
  { name: 'a picture replaced', change: files => ({ [picture]: anotherPicture(files) }) },
  { name: 'a question deleted', change: edit(block('HMM和马尔可夫链'), '') },
];

function textOf(files) {
  return files[main].toString('utf8');
}

function edit(from, to) {
  return files => ({ [main]: replaced(textOf(files), from, to) });
}

function replaced(text, from, to) {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`The notes no longer have ${from}.`);
  return result;
}

/** The questions back to front; the list of key points, which is none, stays last. */
function reversed(text) {
  const [head, ...blocks] = text.split(/^(?=### )/mu);
  const points = blocks.pop();
  if (!points?.startsWith('### 要点')) throw new Error('The notes no longer end with their key points.');
  return head + [...blocks.reverse(), points].join('');
}

function moved(files) {
  const text = textOf(files);
  return { [main]: replaced(text, compression, ''), 'models.md': `## 大模型\n${compression.exec(text)[0]}` };
}

/** One pixel under the same name. */
function anotherPicture(files) {
  if (!files[picture]) throw new Error(`The notes no longer have ${picture}.`);
  return Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');
}
