import { expect, it } from 'vitest';
import { isReadable } from '../../src/render/readable-colour.js';

it.each(['red', 'black', 'DarkGreen', '#c00', '#14588a', 'rgb(200, 0, 0)', 'hsl(200, 80%, 30%)', 'gray'])(
  '%s can be read on paper',
  colour => expect(isReadable(colour)).toBe(true),
);

it.each(['white', 'Yellow', 'lightgrey', '#fff', '#FFFF00', '#eeeeeeff', 'rgb(250 250 200)', 'hsl(60, 100%, 80%)'])(
  '%s cannot',
  colour => expect(isReadable(colour)).toBe(false),
);
