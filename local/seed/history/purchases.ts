import { english, type PlannedPurchase } from './plan.ts';
import { hanbit, saebyeok, tailwind } from './purchases-asia.ts';

const sqlFile = { language: 'en-us', fileType: 'iso-x64' };

const contoso: readonly PlannedPurchase[] = [
  {
    // The term has ended, and nothing renewed it.
    daysAgo: 402,
    lines: [{ offer: 'standard8Core', quantity: 2 }],
    downloads: [{ daysAgo: 401, version: '2022', file: english, clicks: 2 }],
  },
  {
    daysAgo: 340,
    lines: [{ offer: 'standard', quantity: 4 }],
    renewedDaysAgo: 12,
    downloads: [{ daysAgo: 339, version: '2025', file: english, clicks: 1 }],
  },
  { daysAgo: 360, lines: [{ offer: 'datacenter', quantity: 1 }] },
  {
    daysAgo: 34,
    lines: [
      { offer: 'sqlStandard', quantity: 4 },
      { offer: 'deviceCal', quantity: 25 },
    ],
    downloads: [{ daysAgo: 12, version: '2022', file: sqlFile, clicks: 2 }],
  },
  {
    daysAgo: 6,
    lines: [{ offer: 'standard', quantity: 2 }],
    downloads: [{ daysAgo: 6, version: '2025', file: english, clicks: 3 }],
  },
  { daysAgo: 0.3, lines: [{ offer: 'reservation', quantity: 2 }] },
];

const fabrikam: readonly PlannedPurchase[] = [
  {
    daysAgo: 57,
    lines: [{ offer: 'standard', quantity: 3 }],
    downloads: [{ daysAgo: 20, version: '2022', file: english, clicks: 2 }],
  },
  {
    daysAgo: 41,
    lines: [{ offer: 'standard8Core', quantity: 1 }],
    report: {
      daysAgo: 21,
      title: 'Bought for the wrong company',
      description: 'The licence was meant for a sister company, which has its own agreement.',
      reason: 'Bought by mistake.',
      severity: 'moderate',
      amount: 120,
      step: 'approved',
    },
  },
];

const nordwind: readonly PlannedPurchase[] = [
  {
    daysAgo: 285,
    lines: [{ offer: 'sqlStandard', quantity: 8 }],
    downloads: [{ daysAgo: 4, version: '2022', file: sqlFile, clicks: 46 }],
  },
  {
    daysAgo: 38,
    lines: [
      { offer: 'standard', quantity: 6 },
      { offer: 'remoteDesktopUserCal', quantity: 40 },
    ],
    cancelledDaysAgo: 15,
    cancelledLine: 1,
    downloads: [{ daysAgo: 1, version: '2022', file: english, clicks: 1 }],
  },
];

const wideWorld: readonly PlannedPurchase[] = [
  {
    daysAgo: 339,
    lines: [{ offer: 'standard', quantity: 5 }],
    downloads: [{ daysAgo: 100, version: '2022', file: english, clicks: 2 }],
  },
  {
    daysAgo: 28,
    lines: [{ offer: 'sqlEnterprise', quantity: 4 }],
    report: {
      daysAgo: 4,
      title: 'Twice as many packs as needed',
      description: 'The order has four packs, and the host has four cores only.',
      reason: 'Wrong quantity.',
      severity: 'moderate',
      amount: 9000,
      step: 'asked',
    },
  },
];

const woodgrove: readonly PlannedPurchase[] = [
  {
    daysAgo: 66,
    lines: [{ offer: 'datacenter', quantity: 3 }],
    report: {
      daysAgo: 8,
      title: 'Project was stopped by the board',
      description: 'Nothing was installed. The customer asks for the whole amount.',
      reason: 'Project stopped.',
      severity: 'critical',
      amount: 6102,
      step: 'proposed',
    },
  },
  {
    daysAgo: 8,
    lines: [{ offer: 'standard', quantity: 10 }],
    downloads: [
      { daysAgo: 7, version: '2025', file: english, clicks: 3 },
      { daysAgo: 0.2, version: '2022', file: english, clicks: 3 },
    ],
  },
];

const adatum: readonly PlannedPurchase[] = [
  { daysAgo: 55, lines: [{ offer: 'deviceCal', quantity: 50 }] },
  {
    daysAgo: 17,
    lines: [{ offer: 'standard', quantity: 1 }],
    report: {
      daysAgo: 11,
      title: 'Key was not accepted',
      description: 'The key was typed wrongly; it works now.',
      reason: 'Key did not work.',
      severity: 'minimal',
      amount: 100,
      step: 'closed',
    },
  },
];

/** Purchases of each customer, by the first part of its domain. */
export const PURCHASES: Readonly<Record<string, readonly PlannedPurchase[]>> = {
  ...{ contoso, hanbit, nordwind, woodgrove, saebyeok },
  ...{ fabrikambr: fabrikam, tailwindjp: tailwind, wideworld: wideWorld, adatumfr: adatum },
};
