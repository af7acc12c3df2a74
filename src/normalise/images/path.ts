import { posix } from 'node:path';
import { decodeUrl } from '../../mdast/decode-url.js';

/**
 * The segments of a picture's path in the notes: Windows (`D:\a\b.png`), UNC, `file:`, POSIX, and URL-encoded. First as
 * typed, then decoded and without everything after `?` or `#`: both may be part of a name. Schemes, drives and empty
 * segments are dropped.
 */
export function segmentsOf(address: string): string[][] {
  const path = address
    .trim()
    .replaceAll('\\', '/')
    .replace(/^[a-z][a-z\d+.-]+:(?!\/\/[^/])(?:\/\/)?|^[a-z][a-z\d+.-]+:\/\//iu, '')
    .replace(/^\/?[a-z]:/iu, '');
  const readings = [path, decodeUrl(path), path.replace(/[?#].*$/u, ''), decodeUrl(path.replace(/[?#].*$/u, ''))];
  return [...new Set(readings)].map(reading => reading.split('/').filter(Boolean));
}

/** The file name in a URL, decoded unless that gives signs that no name shows. */
export function nameOf(address: string): string {
  const readings = segmentsOf(address).map(segments => segments.at(-1));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs
  return readings.findLast(name => name !== undefined && !/[\0-\x1f\x7f]/u.test(name)) ?? 'picture';
}

/** What a file that is played has by its name; undefined for others. */
export function recordingOf(address: string): 'audio' | 'video' | undefined {
  const [, ending = ''] = /\.([a-z\d]{2,4})(?:[?#]\S*)?$/iu.exec(address.trim()) ?? [];
  if (/^(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/iu.test(ending)) return 'audio';
  return /^(?:mp4|m4v|mov|webm|ogv)$/iu.test(ending) ? 'video' : undefined;
}

/** Whether a URL leads to the network. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|ftp:|\/\/[^/])/iu.test(address);
}

/**
 * The address of a remote picture without what a blog adds to it: a mark over the picture, a size, a place on the page
 * (CSDN, 简书). Addresses without a protocol are of pages that have one.
 */
export function plainAddress(address: string): string {
  const url = address
    .trim()
    .replace(/^\/\//u, 'https://')
    .replace(/#pic_(?:center|left|right)$/u, '');
  const isBlog =
    /^https?:\/\/(?:[\w-]+\.)*(?:csdnimg\.cn|csdn\.net|jianshu\.io|jianshu\.com|cnblogs\.com|aliyuncs\.com)\//iu;
  if (!isBlog.test(url)) return url;
  return url.replace(
    /\?(?:x-oss-process=image[/\w,.+=-]*|imageMogr2[^\s#]*|imageView2[^\s#]*|watermark[^\s#]*)$/iu,
    '',
  );
}

/** A web address without the user and password in it, which are for nobody who reads the artifacts. */
export function withoutUser(address: string): string {
  return address.replace(/^(\s*(?:[a-z]+:)?\/\/)[^/?#]*@/iu, '$1');
}

/** Whether a URL contains the picture itself. */
export function isInline(address: string): boolean {
  return /^data:/iu.test(address);
}

/** Whether a path is relative to the note, rather than starting at a drive, a host or a root. */
export function isRelative(address: string): boolean {
  return !/^(?:[\\/]|[a-z][a-z\d+.-]*:)/iu.test(address.trim());
}

/** A relative path resolved against the note's folder; starts with `..` if it leads outside the project. */
export function besideNote(note: string, segments: string[]): string {
  return posix.join(posix.dirname(note), ...segments);
}
