import { expect, it } from 'vitest';
import { checkNode } from '../../src/doctor/node.js';

it.each([
  ['20.19.0', 'ok'],
  ['20.19.10', 'ok'],
  ['24.0.0', 'ok'],
  ['20.9.0', 'error'],
  ['18.20.4', 'error'],
])('Node %s: %s', (version, status) => {
  expect(checkNode(version)).toMatchObject({ name: 'node', status });
  expect(checkNode(version).remedy === undefined).toBe(status === 'ok');
});
