import { describe, expect, it } from 'vitest';
import { compareVersions, inDisplayOrder } from '#shared/downloads/media/display-order.ts';
import { fileTypeFacts, fileTypeName } from '#shared/downloads/media/file-types.ts';
import { languageLabel, languageTag } from '#shared/downloads/media/language-tags.ts';

describe('the languages of files', () => {
  it.each([
    ['en_US', 'en-US'],
    [' KO-kr ', 'ko-KR'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['de', 'de'],
    ['es-419', 'es-419'],
  ])('reads %s as %s', (typed, tag) => {
    expect(languageTag(typed)).toBe(tag);
  });

  it.each(['french', '', 'en-', 'xx', 'en-QQ', '../en', 'en us', '한국어', 'en\u202Eus'])(
    'knows no language "%s"',
    (typed) => {
      expect(languageTag(typed)).toBeUndefined();
    },
  );

  it('names a language in English and Korean', () => {
    expect(languageLabel('en-us')).toEqual({
      en: 'English (United States)',
      ko: '영어(미국)',
    });
  });

  it('names a tag that is none by itself, so that a page with an old one is shown', () => {
    expect(languageLabel('not a tag')).toEqual({ en: 'not a tag', ko: 'not a tag' });
  });
});

describe('the types of files', () => {
  it.each([
    ['ISO', 'iso'],
    ['iso_x64', 'iso-x64'],
    [' Iso  AMD64', 'iso-x64'],
    ['exe-x86_64', 'exe-x64'],
    ['.zip', 'zip'],
    ['vhdx aarch64', 'vhdx-arm64'],
  ])('reads %s as %s', (typed, name) => {
    expect(fileTypeName(typed)).toBe(name);
  });

  it.each(['', 'x64', 'iso-mips', 'floppy', 'iso-x64-x64', '..'])('knows no type "%s"', (typed) => {
    expect(fileTypeName(typed)).toBeUndefined();
  });

  it('tells the architecture and its label', () => {
    expect(fileTypeFacts('iso-x64')).toEqual({
      label: { en: 'Disc image (ISO)', ko: '디스크 이미지(ISO)' },
      architecture: 'x64',
      architectureLabel: { en: '64-bit (x64)', ko: '64비트(x64)' },
    });
    expect(fileTypeFacts('iso')).toEqual({
      label: { en: 'Disc image (ISO)', ko: '디스크 이미지(ISO)' },
    });
    expect(fileTypeFacts('Floppy')).toEqual({ label: { en: 'Floppy', ko: 'Floppy' } });
  });
});

describe('the display order of files', () => {
  it('shows the newest version first, by its numbers', () => {
    const versions = ['9', '2022', '10', '2025', '2022 R2'];
    expect(versions.toSorted(compareVersions)).toEqual(['2025', '2022 R2', '2022', '10', '9']);
  });

  it('shows English and Korean before others, and common files before rare ones', () => {
    const files = [
      { version: '2022', language: 'en-us', fileType: 'iso-x64' },
      { version: '2025', language: 'de-de', fileType: 'iso-x64' },
      { version: '2025', language: 'ko-kr', fileType: 'exe-x64' },
      { version: '2025', language: 'ko-kr', fileType: 'iso-x86' },
      { version: '2025', language: 'ko-kr', fileType: 'iso-x64' },
      { version: '2025', language: 'en-gb', fileType: 'iso-x64' },
    ];
    expect(inDisplayOrder(files).map((file) => Object.values(file).join(' '))).toEqual([
      '2025 en-gb iso-x64',
      '2025 ko-kr iso-x64',
      '2025 ko-kr exe-x64',
      '2025 ko-kr iso-x86',
      '2025 de-de iso-x64',
      '2022 en-us iso-x64',
    ]);
  });
});
