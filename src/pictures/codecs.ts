import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { quality } from './thresholds.js';

/** Reads and writes one picture format. */
export interface Codec {
  decode: (data: Uint8Array) => Promise<ImageData>;
  encode: (image: ImageData) => Promise<Uint8Array>;
}

const require = createRequire(import.meta.url);

// Loaded only when a picture is scaled: most builds have none.
const loaders: Record<string, () => Promise<Codec>> = {
  async 'image/jpeg'() {
    const { default: decode, init: initDecode } = await import('@jsquash/jpeg/decode.js');
    const { default: encode, init: initEncode } = await import('@jsquash/jpeg/encode.js');
    await start(initDecode, '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
    await start(initEncode, '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');
    return codec(
      data => decode(data, { preserveOrientation: true }),
      image => encode(image, { quality }),
    );
  },
  async 'image/png'() {
    const { default: decode, init: initDecode } = await import('@jsquash/png/decode.js');
    // The encoder of @jsquash/png barely compresses.
    const { default: optimise, init: initEncode } = await import('@jsquash/oxipng/optimise.js');
    await start(initDecode, '@jsquash/png/codec/pkg/squoosh_png_bg.wasm');
    await start(initEncode, '@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');
    return codec(
      data => decode(data),
      ({ data, width, height }) => optimise(new ImageData(data, width, height), { level: 2 }),
    );
  },
  async 'image/webp'() {
    const { default: decode, init: initDecode } = await import('@jsquash/webp/decode.js');
    const { default: encode, init: initEncode } = await import('@jsquash/webp/encode.js');
    await start(initDecode, '@jsquash/webp/codec/dec/webp_dec.wasm');
    await start(initEncode, '@jsquash/webp/codec/enc/webp_enc_simd.wasm');
    return codec(
      data => decode(data),
      image => encode(image, { quality }),
    );
  },
};

const loaded = new Map<string, Promise<Codec>>();

/** The codec of a media type; undefined if there is none. WebAssembly: the same bytes on every machine. */
export function codecFor(type: string): Promise<Codec> | undefined {
  const known = loaded.get(type) ?? loaders[type]?.();
  if (known) loaded.set(type, known);
  return known;
}

/** Scales pixels. */
export async function resize(image: ImageData, width: number, height: number): Promise<ImageData> {
  const { default: resize, initResize } = await import('@jsquash/resize');
  await start(initResize, '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm');
  return resize(image, { width, height, method: 'catrom', linearRGB: false });
}

/** What a codec has to say of a file, it says by failing, and not on the console. */
const silent = { print: () => {}, printErr: () => {} };

async function start(
  init: (module: WebAssembly.Module, options: typeof silent) => Promise<unknown>,
  file: string,
): Promise<void> {
  // The codecs are made for browsers and use this browser class, which Node does not have.
  globalThis.ImageData ??= Pixels as unknown as typeof ImageData;
  await init(await WebAssembly.compile(await readFile(require.resolve(file))), silent);
}

class Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

function codec(
  decode: (data: ArrayBuffer) => Promise<ImageData>,
  encode: (image: ImageData) => Promise<ArrayBuffer>,
): Codec {
  return {
    decode: data => decode(new Uint8Array(data).buffer),
    encode: async image => new Uint8Array(await encode(image)),
  };
}
