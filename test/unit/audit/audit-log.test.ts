import { describe, expect, it } from 'vitest';
import { auditDays } from '#shared/audit/audit-log.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const at = (day: string) => new Date(`${day}T00:00:00.000Z`);

describe('the days of an audit', () => {
  it('R24: are the last 30, unless others are asked for', () => {
    expect(auditDays({}, NOW)).toEqual({ firstDay: '2026-10-24', lastDay: '2026-11-23' });
    expect(auditDays({ endDate: at('2026-11-01') }, NOW)).toEqual({
      firstDay: '2026-10-02',
      lastDay: '2026-11-01',
    });
    expect(auditDays({ startDate: at('2026-11-23'), endDate: at('2026-11-23') }, NOW)).toEqual({
      firstDay: '2026-11-23',
      lastDay: '2026-11-23',
    });
  });

  it('begin at most 90 days ago', () => {
    expect(auditDays({ startDate: at('2026-08-25') }, NOW).firstDay).toBe('2026-08-25');
    expect(() => auditDays({ startDate: at('2026-08-24') }, NOW)).toThrow('2026-08-25 or later');
  });

  it('R24: end today: an end that is to come costs no look at days without records', () => {
    const days = { startDate: at('2026-11-20'), endDate: at('2999-12-31') };
    expect(auditDays(days, NOW)).toEqual({ firstDay: '2026-11-20', lastDay: '2026-11-23' });
  });

  it('do not end before they begin', () => {
    const days = { startDate: at('2026-11-02'), endDate: at('2026-11-01') };
    expect(() => auditDays(days, NOW)).toThrow('must not be after endDate');
  });
});
