import type {
  AzureRates,
  EditionBenefit,
  HeldLicences,
  VmSaving,
} from '#shared/domain/hybrid-benefit.ts';
import { toDecimal } from '#shared/domain/money.ts';
import { link, resource } from '#shared/http/envelope.ts';
import type { BenefitReply } from './contract.ts';
import type { Benefit } from './read-benefit.ts';

/** Millionths are at most six decimals. */
const perHour = (millionths: number): number => millionths / 1_000_000;

const EXPLANATIONS = {
  convert:
    'Converted: a Standard licence serves on premises or in Azure, not both (180 days of overlap while moving).',
  reuse: 'Reused: a Datacenter licence serves on premises and in Azure at once.',
} as const satisfies Record<EditionBenefit['use'], string>;

const licenceWire = ({ order, line, edition, cores }: HeldLicences) => ({
  orderId: order.id,
  lineItemNumber: line.lineItemNumber,
  friendlyName: line.friendlyName,
  edition,
  quantity: line.quantity,
  coreLicences: cores,
  endsAt: line.termEndsAt.toISOString(),
});

function savingWire({ rate, vms, perMonth }: VmSaving, { hoursPerMonth }: AzureRates) {
  const [windows, base] = [perHour(rate.windowsPerHour), perHour(rate.basePerHour)];
  const monthlySaving = toDecimal(perMonth);
  const { currency } = perMonth;
  return {
    armSkuName: rate.armSkuName,
    cores: rate.cores,
    vms,
    windowsRatePerHour: windows,
    baseRatePerHour: base,
    percent: windows === 0 ? 0 : Math.round((1 - base / windows) * 1000) / 10,
    currencyCode: currency,
    monthlySaving,
    arithmetic: `${vms} VMs x ${hoursPerMonth} h x (${windows} - ${base}) ${currency}/h = ${currency} ${monthlySaving}`,
  };
}

const editionWire = (benefit: EditionBenefit, rates: AzureRates | undefined) => ({
  edition: benefit.edition,
  coreLicences: benefit.cores,
  covers: { vmsUpTo8Cores: benefit.vmsUpTo8Cores, vmsUpTo16Cores: benefit.vmsUpTo16Cores },
  use: benefit.use,
  explanation: EXPLANATIONS[benefit.use],
  savings: rates ? benefit.savings.map((saving) => savingWire(saving, rates)) : [],
});

const ratesWire = ({ sizes: _, ...rates }: AzureRates) => rates;

export function benefitWire(
  customerId: string,
  { licences, rates, editions }: Benefit,
): BenefitReply {
  return resource(
    'HybridBenefit',
    {
      licences: licences.map(licenceWire),
      editions: editions.map((benefit) => editionWire(benefit, rates)),
      rates: rates ? ratesWire(rates) : null,
    },
    { self: link(`/customers/${customerId}/hybridbenefit`) },
  );
}
