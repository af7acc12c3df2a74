import { afterEach, describe, expect, it } from 'vitest';
import { languageOf, speakFor } from '../../src/say/language.js';
import { all, either, fewOf, firstOf, sentences } from '../../src/say/lists.js';
import { englishOf, knownAs, say } from '../../src/say/say.js';

afterEach(() => speakFor({}));

describe('the language', () => {
  it.each([
    ['CARDPRESS_LANG before all', { CARDPRESS_LANG: 'en', LC_ALL: 'zh_CN.UTF-8' }, 'en'],
    ['LC_ALL before LANG', { LC_ALL: 'de_DE.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'zh_CN', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    ['LANG', { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    ['an empty variable as none', { LC_ALL: '', LANG: 'zh_SG' }, 'zh-CN'],
    ['Traditional Chinese', { LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
    ['a tag', { CARDPRESS_LANG: 'zh-Hans' }, 'zh-CN'],
    ['what only begins like Chinese', { LANG: 'zha_CN' }, 'en'],
    ['C', { LANG: 'C' }, undefined],
    ['C with an encoding', { LC_ALL: 'C.UTF-8' }, undefined],
    ['POSIX', { LANG: 'POSIX' }, undefined],
    ['nothing', {}, undefined],
  ])('is read from the environment: %s', (_, env, language) => {
    expect(languageOf(env)).toBe(language);
  });

  it('is that of the notes where the environment names none', async () => {
    await speakFor({ LANG: 'C.UTF-8' }, 'zh-CN');
    expect(say('{count} questions', { count: 3 })).toBe('3 道题目');
    await speakFor({ LANG: 'en_US.UTF-8' }, 'zh-CN');
    expect(say('{count} questions', { count: 3 })).toBe('3 questions');
    await speakFor({ LANG: 'C' }, 'ja');
    expect(say('{count} questions', { count: 3 })).toBe('3 questions');
  });
});

describe('what is said', () => {
  it('takes no value for a place of another one', async () => {
    expect(say('{path} cannot be read ({code}).', { path: '{code}', code: '$&' })).toBe('{code} cannot be read ($&).');
  });

  it('is known in English, with all that was said inside it', async () => {
    await speakFor({ LANG: 'zh_CN' });
    const thing = say('picture');
    const reason = say('The {thing} {name} could not be fetched: {problem}.', {
      thing,
      name: 'a.png',
      problem: say('the connection failed'),
    });
    expect(reason).toBe('图片 a.png 下载失败：连接失败。');
    expect(englishOf(reason)).toBe('The picture a.png could not be fetched: the connection failed.');
  });

  it('is known in English where an earlier run said it', async () => {
    await speakFor({ LANG: 'zh_CN' });
    knownAs('以前说过', 'said before');
    expect(englishOf('以前说过')).toBe('said before');
    expect(englishOf('没说过')).toBe('没说过');
  });
});

describe('lists and sentences', () => {
  it.each([
    [['a.md', '`b`'], 'a.md 和 `b`'],
    [['Anki 牌组', '可打印的速查表', '题库'], 'Anki 牌组、可打印的速查表和题库'],
    [['牌组', 'bank.json'], '牌组和 bank.json'],
    [['deck.apkg', '题库'], 'deck.apkg 和题库'],
    [['“栈”', '“堆”'], '“栈”和“堆”'],
    [['题库'], '题库'],
    [[], ''],
  ])('have blanks beside Latin only: %j', async (items, said) => {
    await speakFor({ LANG: 'zh_CN' });
    expect(all(items)).toBe(said);
  });

  it('are put together as each language does', async () => {
    expect(either(['a', 'b', 'c'])).toBe('a, b or c');
    expect(firstOf(['a', 'b', 'c'], 2)).toBe('a, b, and 1 more');
    expect(fewOf(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
    expect(all(['a', 'b', 'c'])).toBe('a, b and c');
    expect(all(['栈', '堆'])).toBe('栈 and 堆');
    expect(sentences('One.', '', 'Two.')).toBe('One. Two.');
    await speakFor({ LANG: 'zh_CN' });
    expect(either(['a', 'b', 'c'])).toBe('a、b 或 c');
    expect(firstOf(['a', 'b', 'c'], 2)).toBe('a、b，另有 1 个');
    expect(fewOf(['a', 'b', 'c'], 2)).toBe('a、b，还有 1 个');
    expect(englishOf(all([say('picture'), 'b', say('video')]))).toBe('picture, b and video');
    expect(sentences('第一句。', '第二句。')).toBe('第一句。第二句。');
  });
});
