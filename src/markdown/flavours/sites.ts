import type { Link } from 'mdast';

/** Sites whose pages tools embed by an id. */
export const sites: Readonly<Record<string, (id: string) => string>> = {
  youtube: id => `https://www.youtube.com/watch?v=${id}`,
  vimeo: id => `https://vimeo.com/${id}`,
  bilibili: id => `https://www.bilibili.com/video/${id}`,
  gist: id => `https://gist.github.com/${id}`,
};

/** What stands for a page that cannot be embedded. */
export function linkTo(url: string, text = url): Link {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: text }] };
}
