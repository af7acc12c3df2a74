import { pale as limits } from '../thresholds.js';
import { luminanceOf } from './luminance.js';

type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>;

/** What a pixel is on white: nothing, pale, or seen. */
type Ink = 'ground' | 'pale' | 'seen';

/**
 * Whether a picture has lines and letters that cannot be seen on white. Rows and columns are cut into runs of one kind: a short
 * pale one between the ground on both sides is lost, and any other that is not pale is seen. What stands on a white surface of
 * the picture's own, as in a screenshot with round corners, has no ground beside it.
 */
export function losesLines(pixels: Pixels): boolean {
  const { width, height } = pixels;
  const rows = Array.from({ length: height }, (_, row) => row).filter(everyNth(height));
  const columns = Array.from({ length: width }, (_, column) => column).filter(everyNth(width));
  let [lost, seen] = [0, 0];
  const count = (runs: Run[], whole: number) => {
    for (const [index, { ink, length }] of runs.entries()) {
      const isOnGround = [runs[index - 1], runs[index + 1]].every(beside => (beside?.ink ?? 'ground') === 'ground');
      if (ink === 'seen') seen += 1;
      else if (ink === 'pale' && isOnGround && length <= Math.max(1, whole * limits.line)) lost += 1;
    }
  };
  for (const row of rows) count(runsOf(pixels, row * width, 1, width), width);
  for (const column of columns) count(runsOf(pixels, column, width, height), height);
  return lost > 0 && lost >= (lost + seen) * limits.lost;
}

function everyNth(length: number): (_: number, index: number) => boolean {
  const step = Math.ceil(length / limits.scanned);
  return (_, index) => index % step === 0;
}

interface Run {
  ink: Ink;
  length: number;
}

function runsOf({ data }: Pixels, from: number, step: number, count: number): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < count; index += 1) {
    const ink = inkOf(data, (from + index * step) * 4);
    const last = runs.at(-1);
    if (last?.ink === ink) last.length += 1;
    else runs.push({ ink, length: 1 });
  }
  return runs;
}

function inkOf(data: Pixels['data'], at: number): Ink {
  const alpha = data[at + 3] ?? 0;
  if (alpha < limits.opaque) return 'ground';
  const onWhite = (channel: number) => 255 + (((data[at + channel] ?? 0) - 255) * alpha) / 255;
  return luminanceOf(onWhite(0), onWhite(1), onWhite(2)) >= limits.luminance ? 'pale' : 'seen';
}
