import { html } from 'hono/html';
import type { Brand } from '#shared/partners/brand.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

/** The visitor of a page, and what every page shows. */
export interface View {
  readonly language: Language;
  readonly now: Date;
  readonly storageOrigin: string;
  /** The brand of the partner that sent the link; undefined if the link is unknown. */
  readonly brand: Brand | undefined;
  /** The address of the link, without a file name. */
  readonly address: string;
}

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** An instant in UTC, for browsers without a script. */
const inUtc = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(instant);

export const timeElement = (instant: Date, language: Language) =>
  html`<time datetime="${instant.toISOString()}">${inUtc(instant, language)}</time>`;

export function timeLeft(end: Date, now: Date, messages: Messages): string {
  const hours = Math.floor((end.getTime() - now.getTime()) / HOUR_MILLISECONDS);
  return messages.timeLeft(Math.floor(hours / 24), hours);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The size in decimal units, as software makers state it. */
export function inUnits(bytes: number, language: Language): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
