import { english, korean, type PlannedPurchase } from './plan.ts';

export const hanbit: readonly PlannedPurchase[] = [
  {
    daysAgo: 47,
    lines: [{ offer: 'standardFor3Years', quantity: 2 }],
    // The first window ran out; the second one is used up.
    downloads: [
      { daysAgo: 40, version: '2025', file: korean, clicks: 3 },
      { daysAgo: 5, version: '2025', file: korean, clicks: 50 },
    ],
  },
  {
    daysAgo: 30,
    lines: [{ offer: 'datacenter', quantity: 1 }],
    downloads: [{ daysAgo: 29, version: '2025', file: korean, clicks: 3 }],
    cancelledDaysAgo: 9,
  },
  {
    daysAgo: 19,
    lines: [{ offer: 'remoteDesktopUserCal', quantity: 30 }],
    downloads: [{ daysAgo: 18, version: '2025' }],
  },
  {
    daysAgo: 75,
    lines: [{ offer: 'sqlEnterprise', quantity: 2 }],
    report: {
      daysAgo: 2,
      title: '잘못된 에디션을 구매했습니다',
      description: '고객은 SQL Server Standard가 필요합니다. 60일이 지나 취소할 수 없습니다.',
      reason: '실수로 구매함',
      severity: 'critical',
      amount: 5434,
    },
  },
];

export const saebyeok: readonly PlannedPurchase[] = [
  {
    daysAgo: 0.4,
    lines: [{ offer: 'standard', quantity: 2 }],
    downloads: [{ daysAgo: 0.35, version: '2025', file: korean, clicks: 2 }],
  },
  { daysAgo: 0.05, lines: [{ offer: 'deviceCal', quantity: 10 }] },
];

export const tailwind: readonly PlannedPurchase[] = [
  {
    daysAgo: 22,
    lines: [{ offer: 'standard8Core', quantity: 4 }],
    downloads: [{ daysAgo: 3, version: '2025', file: english, clicks: 2, isRevoked: true }],
  },
  {
    daysAgo: 90,
    lines: [{ offer: 'datacenter', quantity: 2 }],
    report: {
      daysAgo: 30,
      title: 'Servers were moved to Azure',
      description: 'The customer has no use for the licences since the move.',
      reason: 'No longer needed.',
      severity: 'minimal',
      amount: 2000,
      step: 'declined',
    },
  },
];
