import type { AzureRates, VmRate } from '#shared/catalog/azure-rates.ts';
import type { CoreLicences } from '#shared/catalog/catalog.ts';
import type { Order, OrderLine } from '#shared/orders/order.ts';
import { type Money, minorUnitDigits, money } from '#shared/platform/money.ts';

export type Edition = CoreLicences['edition'];

/** A purchase that brings core licences. */
export interface HeldLicences {
  readonly order: Order;
  readonly line: OrderLine;
  readonly edition: Edition;
  readonly cores: number;
}

/** Monthly savings of a number of VMs of the same size. */
export interface VmSaving {
  readonly rate: VmRate;
  readonly vms: number;
  readonly perMonth: Money;
}

export interface EditionBenefit {
  readonly edition: Edition;
  readonly cores: number;
  /** Alternatives: VMs of up to 8 cores, or of up to 16. */
  readonly vmsUpTo8Cores: number;
  readonly vmsUpTo16Cores: number;
  /** Converted, a licence serves on premises or in Azure; reused, it serves both at once. */
  readonly use: 'convert' | 'reuse';
  readonly savings: readonly VmSaving[];
}

/**
 * Licences come in packs of 8 and sets of 16 ("Azure Hybrid Benefit for Windows Server",
 * https://learn.microsoft.com/windows-server/get-started/azure-hybrid-benefit): a VM takes at least 8.
 */
const CORES_OF_A_PACK = 8;

/** Core licences that a VM takes: a set of 16 covers one of up to 16 cores, or two of up to 8. */
export const licencesFor = (vmCores: number): number =>
  Math.max(1, Math.ceil(vmCores / CORES_OF_A_PACK)) * CORES_OF_A_PACK;

const vmsOf = (vmCores: number, cores: number): number => Math.floor(cores / licencesFor(vmCores));

/** R4: what is held now. Cancelled and ended licences cover nothing, nor do those that are being cancelled or whose term has not begun. */
export const heldLicences = (orders: readonly Order[], now: Date): readonly HeldLicences[] =>
  orders.flatMap((order) =>
    order.lines.flatMap((line) =>
      line.coreLicences &&
      line.state === 'active' &&
      now >= (line.startsAt ?? order.createdAt) &&
      now < line.termEndsAt
        ? [
            {
              order,
              line,
              edition: line.coreLicences.edition,
              cores: line.coreLicences.cores * line.quantity,
            },
          ]
        : [],
    ),
  );

const MILLIONTHS = 1_000_000n;

/** Exact until the end, then rounded half up to a whole minor unit. */
function savingPerMonth(vms: number, rate: VmRate, { hoursPerMonth, currency }: AzureRates): Money {
  const perHour = BigInt(rate.windowsPerHour - rate.basePerHour);
  const millionths = BigInt(vms) * BigInt(hoursPerMonth) * perHour;
  const scaled = millionths * 10n ** BigInt(minorUnitDigits(currency));
  return money(Number((2n * scaled + MILLIONTHS) / (2n * MILLIONTHS)), currency);
}

const USE = { standard: 'convert', datacenter: 'reuse' } as const satisfies Record<
  Edition,
  EditionBenefit['use']
>;

function benefitOf(edition: Edition, cores: number, rates: AzureRates | undefined): EditionBenefit {
  const savings = (rates?.sizes ?? []).flatMap((rate): VmSaving[] => {
    const vms = vmsOf(rate.cores, cores);
    return rates && vms > 0 ? [{ rate, vms, perMonth: savingPerMonth(vms, rate, rates) }] : [];
  });
  return {
    edition,
    cores,
    vmsUpTo8Cores: vmsOf(8, cores),
    vmsUpTo16Cores: vmsOf(16, cores),
    use: USE[edition],
    savings: savings.sort((a, b) => b.perMonth.minorUnits - a.perMonth.minorUnits),
  };
}

/** R4: what licences cover in Azure and save there, the best saving first. Editions do not add up. */
export function hybridBenefit(
  licences: readonly HeldLicences[],
  rates: AzureRates | undefined,
): readonly EditionBenefit[] {
  return (['standard', 'datacenter'] as const).flatMap((edition) => {
    const cores = licences
      .filter((held) => held.edition === edition)
      .reduce((sum, held) => sum + held.cores, 0);
    return cores > 0 ? [benefitOf(edition, cores, rates)] : [];
  });
}
