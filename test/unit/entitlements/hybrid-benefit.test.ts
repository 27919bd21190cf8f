import { describe, expect, it } from 'vitest';
import type { AzureRates } from '#shared/catalog/azure-rates.ts';
import type { CoreLicences } from '#shared/catalog/catalog.ts';
import { benefitResponse } from '#shared/entitlements/hybrid-benefit/benefit-response.ts';
import { MOST_LICENCES } from '#shared/entitlements/hybrid-benefit/benefit-schemas.ts';
import {
  heldLicences,
  hybridBenefit,
  licencesFor,
} from '#shared/entitlements/hybrid-benefit/hybrid-benefit.ts';
import type { OrderLine } from '#shared/orders/order.ts';
import { money } from '#shared/platform/money.ts';
import { anOrder, CUSTOMER_ID, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { changedLine, type LineChanges } from '#test/fixtures/order-lines.ts';

const SET: CoreLicences = { edition: 'standard', cores: 16 };
const PACK: CoreLicences = { edition: 'standard', cores: 8 };
const DATACENTER: CoreLicences = { edition: 'datacenter', cores: 16 };

function holding(...lines: readonly LineChanges[]) {
  const [line] = anOrder().lines;
  return [anOrder({ lines: lines.map((changes) => changedLine(line as OrderLine, changes)) })];
}
const rates = (changes: Partial<AzureRates> = {}): AzureRates => ({
  currency: 'USD',
  region: 'eastus',
  hoursPerMonth: 730,
  asOf: '2026-01-01',
  source: 'test',
  sizes: [
    { armSkuName: 'D13', cores: 8, windowsPerHour: 1_056_000, basePerHour: 741_000 },
    { armSkuName: 'D14', cores: 16, windowsPerHour: 2_111_000, basePerHour: 1_482_000 },
    { armSkuName: 'D12', cores: 4, windowsPerHour: 528_000, basePerHour: 371_000 },
  ],
  ...changes,
});
const coverage = (...lines: readonly LineChanges[]) =>
  hybridBenefit(heldLicences(holding(...lines), NOW), rates()).map((benefit) => [
    benefit.edition,
    benefit.cores,
    benefit.vmsUpTo8Cores,
    benefit.vmsUpTo16Cores,
  ]);

describe('licences', () => {
  it.each([
    [1, 8],
    [4, 8],
    [8, 8],
    [9, 16],
    [16, 16],
    [17, 24],
    [64, 64],
  ])('R4: a VM of %i cores takes %i', (cores, licences) => {
    expect(licencesFor(cores)).toBe(licences);
  });

  it('R4: a set of 16, or two packs of 8, covers one VM of up to 16 cores or two of up to 8', () => {
    expect(coverage({ coreLicences: SET })).toEqual([['standard', 16, 2, 1]]);
    expect(coverage({ coreLicences: PACK, quantity: 2 })).toEqual([['standard', 16, 2, 1]]);
    expect(coverage({ coreLicences: PACK }, { coreLicences: PACK })).toEqual([
      ['standard', 16, 2, 1],
    ]);
    expect(coverage({ coreLicences: PACK })).toEqual([['standard', 8, 1, 0]]);
    expect(coverage({ coreLicences: SET, quantity: 3 }, { coreLicences: PACK })).toEqual([
      ['standard', 56, 7, 3],
    ]);
  });

  it('R4: of two editions do not add up, and are converted or reused', () => {
    const benefits = hybridBenefit(
      heldLicences(holding({ coreLicences: PACK }, { coreLicences: DATACENTER }), NOW),
      undefined,
    );
    expect(benefits).toMatchObject([
      { edition: 'standard', cores: 8, use: 'convert', savings: [] },
      { edition: 'datacenter', cores: 16, use: 'reuse', savings: [] },
    ]);
  });

  it.each(['cancelling', 'cancelled'] as const)('R4: that are %s cover nothing', (state) => {
    expect(coverage({ coreLicences: SET, state })).toEqual([]);
  });

  it('R4, R21: cover to the last millisecond of their term, and nothing at its end', () => {
    const orders = holding({ coreLicences: SET });
    const end = orders[0]?.lines[0]?.termEndsAt ?? NOW;
    expect(heldLicences(orders, plusMilliseconds(end, -1))).toHaveLength(1);
    expect(heldLicences(orders, end)).toEqual([]);
  });

  it('R4: are those of Windows Server alone', () => {
    expect(coverage({ coreLicences: undefined })).toEqual([]);
  });
});

describe('the saving', () => {
  const savings = (given: AzureRates, coreLicences = SET) =>
    hybridBenefit(heldLicences(holding({ coreLicences }), NOW), given)[0]?.savings.map(
      ({ rate, vms, perMonth }) => [rate.armSkuName, vms, perMonth],
    );

  it('R4: is VMs times hours times the difference of the rates, the best first', () => {
    expect(savings(rates())).toEqual([
      ['D13', 2, money(45_990, 'USD')],
      ['D14', 1, money(45_917, 'USD')],
      ['D12', 2, money(22_922, 'USD')],
    ]);
  });

  it('R4: is none for a size that the licences do not reach', () => {
    expect(savings(rates(), PACK)?.map(([name]) => name)).toEqual(['D13', 'D12']);
  });

  it('R4: is a whole amount of its currency, rounded half up', () => {
    const size = { armSkuName: 'A', cores: 16, windowsPerHour: 500_000, basePerHour: 0 };
    const given = (currency: string) => rates({ currency, hoursPerMonth: 1, sizes: [size] });
    expect(savings(given('JPY'))).toEqual([['A', 1, money(1, 'JPY')]]);
    expect(savings(given('USD'))).toEqual([['A', 1, money(50, 'USD')]]);
  });
});

describe('the response', () => {
  it('R4: shows the newest licences, as many as fit it, and counts all', () => {
    const lines = Array.from({ length: MOST_LICENCES + 1 }, () => ({ coreLicences: SET }));
    const licences = heldLicences(holding(...lines), NOW);
    const editions = hybridBenefit(licences, undefined);
    const response = benefitResponse(CUSTOMER_ID, { licences, editions, rates: undefined });
    expect(licences).toHaveLength(MOST_LICENCES + 1);
    expect(response.licences).toHaveLength(MOST_LICENCES);
    expect(response.editions[0]).toMatchObject({ coreLicences: 16 * licences.length });
  });
});
