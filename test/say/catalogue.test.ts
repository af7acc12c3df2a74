import { describe, expect, it } from 'vitest';
import { artifactFlags } from '../../src/artifacts/flags.js';
import { artifacts } from '../../src/artifacts/registry.js';
import { zhCN } from '../../src/say/zh-CN/all.js';
import { saidPhrases } from './phrases.js';

/** Phrases of artifacts, which are said by others. */
const ofArtifacts = [
  ...artifacts.map(({ what }) => what),
  ...artifactFlags().flatMap(({ options }) => options.map(({ describe }) => describe)),
];
const said = [...saidPhrases(), ...ofArtifacts.map(phrase => ({ phrase, file: 'artifacts', isAtOnce: false }))];
const entries = Object.entries(zhCN) as [phrase: string, chinese: string][];

function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([a-z]\w*)\}/giu)].map(([, name = '']) => name))].sort();
}

/** Without code, addresses and values, which keep their signs. */
function prose(text: string): string {
  return text
    .replace(/`[^`]*`/gu, 'code')
    .replace(/\{\{.*?\}\}|\[\^.*?\]/gu, 'code')
    .replace(/\{\w+\}/gu, 'value');
}

describe('the Chinese catalogue', () => {
  it('is looked for where phrases are said', () => {
    expect(said.length).toBeGreaterThan(500);
  });

  it('has every phrase that is said', () => {
    expect(said.filter(({ phrase }) => !(phrase in zhCN))).toEqual([]);
  });

  it('has no phrase that is not', () => {
    const used = new Set(said.map(({ phrase }) => phrase));
    expect(entries.map(([phrase]) => phrase).filter(phrase => !used.has(phrase))).toEqual([]);
  });

  it('has the values of each phrase, and no others', () => {
    const differing = entries.filter(([phrase, chinese]) => slotsIn(phrase).join() !== slotsIn(chinese).join());
    expect(differing).toEqual([]);
  });

  it('has full-width signs beside Chinese', () => {
    const half = /[\p{Script=Han}][,.;:!?()"]|[,;:!?()"][\p{Script=Han}]|\.\.\./u;
    expect(entries.filter(([, chinese]) => half.test(prose(chinese)))).toEqual([]);
  });

  it('has a blank between Chinese and Latin letters or digits', () => {
    const close = /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u;
    // A value may be Chinese itself, or follow a full-width sign.
    const written = ([, chinese]: (typeof entries)[number]) =>
      chinese.replace(/\{\{.*?\}\}/gu, ' ').replace(/\{\w+\}/gu, ' ');
    expect(entries.filter(entry => close.test(written(entry)))).toEqual([]);
  });

  it('has no blank beside full-width signs', () => {
    expect(entries.filter(([, chinese]) => /[，。；：！？（）“”、] | [，。；：！？（）、]/u.test(chinese))).toEqual([]);
  });
});

describe('a phrase', () => {
  it('is not said before the language is chosen', () => {
    expect(said.filter(({ isAtOnce }) => isAtOnce)).toEqual([]);
  });
});
