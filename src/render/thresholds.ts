/** Colours that cannot be read on white. */
export const lightColours = {
  /** Luminance, from 0 to 1, above which text on white has a contrast of less than 3:1. */
  luminance: 0.3,
  /** Lightness in per cent, from which on a colour in HSL is too light whatever its hue. */
  lightness: 55,
};
