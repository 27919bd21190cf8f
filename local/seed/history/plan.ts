/** Words for what the demo sells; each leads to the item of the catalog. */
export const OFFERS = {
  standard: 'DG7GMGF0DVT7:0001:DZH318Z00001',
  standardFor3Years: 'DG7GMGF0DVT7:0002:DZH318Z00002',
  standard8Core: 'DG7GMGF0DVT8:0001:DZH318Z00003',
  datacenter: 'DG7GMGF0DVT9:0001:DZH318Z00005',
  deviceCal: 'DG7GMGF0DVSV:0001:DZH318Z00007',
  remoteDesktopUserCal: 'DG7GMGF0DVSW:0003:DZH318Z0000D',
  sqlEnterprise: 'DG7GMGF0FKZV:0001:DZH318Z00011',
  sqlStandard: 'DG7GMGF0FLR2:0001:DZH318Z00013',
  reservation: 'DZH318Z0BQ3Q:0001:DZH318Z00015',
} as const;

/** A pool that has fewer keys than its low mark from the first day on. */
export const LOW_POOL = { productId: 'DG7GMGF0DVT8', version: '2022', keys: 14 } as const;

export interface PlannedDownload {
  /** Days before the service's first start, as everywhere in this plan. */
  readonly daysAgo: number;
  readonly version: string;
  /** Absent for products that have a key and no file. */
  readonly file?: { readonly language: string; readonly fileType: string };
  /** How often customers click the link, soon after it was opened. */
  readonly clicks?: number;
  /** An admin agent takes the link back on the next day. */
  readonly isRevoked?: boolean;
}

/** The step that follows the filing of a report: the operator asks or decides, or the partner closes it. */
export type ReportStep = 'asked' | 'approved' | 'declined' | 'proposed' | 'closed';

export interface PlannedReport {
  readonly daysAgo: number;
  readonly title: string;
  readonly description: string;
  readonly reason: string;
  readonly severity: 'critical' | 'moderate' | 'minimal';
  readonly amount: number;
  readonly step?: ReportStep;
}

export interface PlannedPurchase {
  readonly daysAgo: number;
  readonly lines: readonly { readonly offer: keyof typeof OFFERS; readonly quantity: number }[];
  readonly downloads?: readonly PlannedDownload[];
  readonly renewedDaysAgo?: number;
  readonly cancelledDaysAgo?: number;
  /** The only line that is cancelled; without it the whole order is. */
  readonly cancelledLine?: number;
  readonly report?: PlannedReport;
}

export const english = { language: 'en-us', fileType: 'iso-x64' };
export const korean = { language: 'ko-kr', fileType: 'iso-x64' };
