import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2,3})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/i;
/** The day of a year beyond the days of any month: the Java SDK writes it in the place of the day. */
function dayOfMonth(year: string, month: string, day: string): string {
  if (Number(day) <= 31) {
    return day;
  }
  const date = new Date(Date.UTC(Number(year), 0, Number(day)));
  const isThere =
    date.getUTCFullYear() === Number(year) && date.getUTCMonth() + 1 === Number(month);
  return isThere ? String(date.getUTCDate()) : day;
}

/** .NET's invariant culture, and PowerShell's en-US. */
const DOT_NET =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AP])M)?(?: ?(Z|[+-]\d{2}:\d{2}))?)?$/i;

interface Parts {
  readonly day: readonly [year: string, month: string, date: string];
  readonly time: readonly [hour: number, minute: string, second: string, fraction: string];
  readonly zone: string;
}

function isoParts(text: string): Parts | undefined {
  const [found, year = '', month = '', date = '', hour = '0', minute = '0', second = '0', ...rest] =
    ISO.exec(text) ?? [];
  const [fraction = '', zone = 'Z'] = rest;
  return found === undefined
    ? undefined
    : {
        day: [year, month, dayOfMonth(year, month, date)],
        time: [Number(hour), minute, second, fraction],
        zone,
      };
}

/** Twelve hours twice a day, of which 12 is the first. */
function hourOf(hour: string, half: string | undefined): number {
  if (half === undefined) {
    return Number(hour);
  }
  const isHour = Number(hour) >= 1 && Number(hour) <= 12;
  return isHour ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number.NaN;
}

function dotNetParts(text: string): Parts | undefined {
  const [found, month = '', date = '', year = '', hour = '0', minute = '0', second = '0', ...rest] =
    DOT_NET.exec(text) ?? [];
  const [half, zone = 'Z'] = rest;
  return found === undefined
    ? undefined
    : { day: [year, month, date], time: [hourOf(hour, half), minute, second, ''], zone };
}

/**
 * Reads an instant as the documents and SDKs write it: ISO 8601 with up to nine digits of a second, or
 * `6/1/2017 12:00:00 AM`. Without a zone it is UTC. Undefined for a day or a time that there is not.
 */
export function parseInstant(text: string): Date | undefined {
  const parts = isoParts(text) ?? dotNetParts(text);
  if (!parts) {
    return undefined;
  }
  const [year, ...monthAndDate] = parts.day;
  const day = [year, ...monthAndDate.map((part) => part.padStart(2, '0'))].join('-');
  const [hour, minute, second, fraction] = parts.time;
  const time = [String(hour), minute, second].map((part) => part.padStart(2, '0')).join(':');
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const instant = new Date(`${day}T${time}.${milliseconds}${parts.zone.toUpperCase()}`);
  // The 31st of February is no day: Date would take it for one in March.
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  return isDay && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

/** A date or an instant of a request. */
export const instantInput = z.string().transform((text, context) => {
  const instant = parseInstant(text.trim());
  if (!instant) {
    context.addIssue({
      code: 'custom',
      message: rule('RULE_INSTANT'),
    });
    return z.NEVER;
  }
  return instant;
});
