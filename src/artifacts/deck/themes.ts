import { inRoot } from '../in-root.js';
import { templateText } from '../template-text.js';
import { type CardFaces, loadFaces } from './faces.js';
import { ownFaces, themes } from './theme-names.js';

/**
 * The faces that the setting `templates.anki` asks for.
 * @param root the project's folder
 * @throws FacesError listing what is wrong with a user's own
 */
export async function facesFor(setting: string | undefined, root: string): Promise<CardFaces> {
  const own = ownFaces(setting);
  if (own !== undefined || setting === undefined || setting === themes[0]) return loadFaces(inRoot(root, own));
  const [faces, style] = await Promise.all([loadFaces(), templateText(`anki/themes/${setting}.css`)]);
  return { ...faces, style: `${faces.style}\n\n${style}` };
}
