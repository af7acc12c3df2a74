const kinds = {
  mp3: { type: 'audio/mpeg', ending: 'mp3' },
  m4a: { type: 'audio/mp4', ending: 'm4a' },
  aac: { type: 'audio/aac', ending: 'aac' },
  ogg: { type: 'audio/ogg', ending: 'ogg' },
  opus: { type: 'audio/ogg', ending: 'opus' },
  wav: { type: 'audio/wav', ending: 'wav' },
  flac: { type: 'audio/flac', ending: 'flac' },
  mp4: { type: 'video/mp4', ending: 'mp4' },
  mov: { type: 'video/quicktime', ending: 'mov' },
  webm: { type: 'video/webm', ending: 'webm' },
  ogv: { type: 'video/ogg', ending: 'ogv' },
} as const;

/** IANA media type, and the file extension. */
interface Kind {
  type: string;
  ending: string;
}

/**
 * The type of a recording that Anki plays, detected from its first bytes; undefined for anything else. Formats: ID3v2; MPEG
 * audio and ADTS frames (ISO 11172-3, 13818-7); ISO base media (14496-12, `ftyp`); Ogg (RFC 3533); RIFF; FLAC; Matroska.
 */
export function soundKindOf(data: Uint8Array): Kind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...data.subarray(from, to));
  const [first = 0, second = 0, third = 0] = data;
  if (text(0, 3) === 'ID3') return kinds.mp3;
  if (text(0, 4) === 'fLaC') return kinds.flac;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return kinds.wav;
  if (text(0, 4) === 'OggS') return oggKind(text(28, 36));
  if (text(4, 8) === 'ftyp') return mp4Kind(text(8, 12));
  if (text(0, 4) === '\x1a\x45\xdf\xa3') return kinds.webm;
  // Eleven bits of one start a frame; then come version and layer, where zero is ADTS, and a bit rate that exists, free ones aside.
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  if ((second & 0xf6) === 0xf0) return kinds.aac;
  const isFrame =
    (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && third >> 4 > 0 && third >> 4 < 0xf && (third & 0x0c) !== 0x0c;
  return isFrame ? kinds.mp3 : undefined;
}

function oggKind(codec: string): Kind {
  if (codec.startsWith('OpusHead')) return kinds.opus;
  return codec.startsWith('\x80theora') ? kinds.ogv : kinds.ogg;
}

function mp4Kind(brand: string): Kind | undefined {
  if (/^(?:M4A|M4B|M4P)/u.test(brand)) return kinds.m4a;
  if (brand === 'qt  ') return kinds.mov;
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |dash|3gp|mmp4|MSNV)/u.test(brand) ? kinds.mp4 : undefined;
}
