import { describe, expect, it } from 'vitest';
import { soundKindOf } from '../../src/pictures/sound.js';

const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
const ogg = (codec: string) => `OggS${'\0'.repeat(24)}${codec}`;

describe('the kind of a recording', () => {
  it.each([
    ['ID3', 'ID3\x03\0', 'mp3'],
    ['an MPEG frame', '\xff\xfb\x90\x64', 'mp3'],
    ['an MPEG 2 frame', '\xff\xf3\x40\xc4', 'mp3'],
    ['ADTS', '\xff\xf1\x50\x80', 'aac'],
    ['FLAC', 'fLaC\0\0\0\x22', 'flac'],
    ['WAVE', 'RIFF\0\0\0\0WAVEfmt ', 'wav'],
    ['Vorbis', ogg('\x01vorbis'), 'ogg'],
    ['Opus', ogg('OpusHead'), 'opus'],
    ['Theora', ogg('\x80theora'), 'ogv'],
    ['M4A', '\0\0\0\x1cftypM4A ', 'm4a'],
    ['MP4', '\0\0\0\x1cftypisom', 'mp4'],
    ['QuickTime', '\0\0\0\x14ftypqt  ', 'mov'],
    ['WebM', '\x1a\x45\xdf\xa3', 'webm'],
    ['HEIC', '\0\0\0\x1cftypheic', undefined],
    ['RIFF of another kind', 'RIFF\0\0\0\0AVI LIST', undefined],
    ['JPEG', '\xff\xd8\xff\xe0', undefined],
    ['UTF-16', '\xff\xfe\0\0', undefined],
    ['words', 'not a sound', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, data, ending) => {
    expect(soundKindOf(bytes(data))?.ending).toBe(ending);
  });
});
