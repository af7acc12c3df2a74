import type { Media } from '../../bank/model.js';
import type { ZipEntry } from '../zip.js';

/**
 * The numbered entries, and the `media` entry that names them.
 * @param used names of the pictures that cards show; no others are packaged, because Anki would list them as unused
 */
export function mediaEntries(media: Media[], used: ReadonlySet<string>): ZipEntry[] {
  const files = [...new Map(media.filter(({ name }) => used.has(name)).map(file => [file.name, file])).values()];
  const map = Object.fromEntries(files.map(({ name }, index) => [index, name]));
  return [
    { name: 'media', data: new TextEncoder().encode(JSON.stringify(map)), compress: true },
    ...files.map(({ data }, index) => ({ name: String(index), data, compress: false })),
  ];
}
