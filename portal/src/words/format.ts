import { type Language, useLanguage } from './language.ts';

const LOCALES = { en: 'en-US', ko: 'ko-KR' } as const;
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];
const STEP = 1024;

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A size as people know it from their file manager: `4.2 MB`. */
function fileSize(locale: string, bytes: number): string {
  const power = Math.min(
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)),
    UNITS.length - 1,
  );
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: power < 2 ? 0 : 1 });
  return `${number.format(bytes / STEP ** power)} ${UNITS[power]}`;
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A time as long as it took: `0.3 seconds`, `15 minutes`. */
function duration(locale: string, seconds: number): string {
  const isLong = seconds >= 60;
  const value = isLong ? seconds / 60 : seconds;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: isLong ? 'minute' : 'second', unitDisplay: 'long' },
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** `en-us` as BCP 47 writes it. */
const tagOf = (code: string): string => {
  const [language = '', region] = code.split('-');
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language;
};

/** A formatter is made when it is first used: a browser takes milliseconds for one, and a page needs a few of them. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function dates(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = once(() => new Intl.DateTimeFormat(locale, options));
  return (at: string | Date): string => format().format(new Date(at));
}

function numbers(locale: string, options: Intl.NumberFormatOptions) {
  const format = once(() => new Intl.NumberFormat(locale, options));
  return (value: number): string => format().format(value);
}

/** Amounts, with a formatter for each currency. */
function amounts(locale: string) {
  const formats = new Map<string, (value: number) => string>();
  return ({ amount, currency }: Money): string => {
    const format = formats.get(currency) ?? numbers(locale, { style: 'currency', currency });
    formats.set(currency, format);
    return format(amount);
  };
}

function makeFormat(language: Language) {
  const locale = LOCALES[language];
  const timeZone = 'UTC';
  const utc = dates(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const regions = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const languages = once(
    () => new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }),
  );
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  return {
    language,
    date: dates(locale, { dateStyle: 'medium' }),
    dateTime: dates(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    time: dates(locale, { timeStyle: 'short' }),
    utc: (at: string | Date) => `${utc(at)} UTC`,
    month: dates(locale, { year: 'numeric', month: 'long', timeZone }),
    number: numbers(locale, {}),
    percent: numbers(locale, { style: 'percent', maximumFractionDigits: 2 }),
    money: amounts(locale),
    fileSize: (bytes: number) => fileSize(locale, bytes),
    duration: (seconds: number) => duration(locale, seconds),
    country: (code: string) => nameOf(regions(), code.toUpperCase()),
    languageName: (code: string) => nameOf(languages(), tagOf(code)),
    daysFromNow: (days: number) => relative().format(days, 'day'),
  };
}

export type Format = ReturnType<typeof makeFormat>;

const made = new Map<Language, Format>();

/** Dates, numbers, money and names as the person's language writes them. */
export function formatIn(language: Language): Format {
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}

export const useFormat = (): Format => formatIn(useLanguage());

const ORDER_LETTERS = 12;

/** The beginning of an order number, by which people tell orders apart in a list. */
export const shortOrder = (orderId: string): string => `#${orderId.slice(0, ORDER_LETTERS)}`;
