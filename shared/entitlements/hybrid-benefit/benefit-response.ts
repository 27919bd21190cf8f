import type { AzureRates } from '#shared/catalog/azure-rates.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { type BenefitResponse, MOST_LICENCES } from './benefit-schemas.ts';
import type { EditionBenefit, HeldLicences, VmSaving } from './hybrid-benefit.ts';
import type { Benefit } from './read-benefit.ts';

/** Millionths are at most six decimals. */
const perHour = (millionths: number): number => millionths / 1_000_000;

const EXPLANATIONS = {
  convert:
    'Converted: a Standard licence serves on premises or in Azure, not both (180 days of overlap while moving).',
  reuse: 'Reused: a Datacenter licence serves on premises and in Azure at once.',
} as const satisfies Record<EditionBenefit['use'], string>;

const licenceResponse = ({ order, line, edition, cores }: HeldLicences) => ({
  orderId: order.id,
  lineItemNumber: line.lineItemNumber,
  friendlyName: line.friendlyName,
  edition,
  quantity: line.quantity,
  coreLicences: cores,
  endsAt: line.termEndsAt.toISOString(),
});

function savingResponse({ rate, vms, perMonth }: VmSaving, { hoursPerMonth }: AzureRates) {
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

const editionResponse = (benefit: EditionBenefit, rates: AzureRates | undefined) => ({
  edition: benefit.edition,
  coreLicences: benefit.cores,
  covers: { vmsUpTo8Cores: benefit.vmsUpTo8Cores, vmsUpTo16Cores: benefit.vmsUpTo16Cores },
  use: benefit.use,
  explanation: EXPLANATIONS[benefit.use],
  savings: rates ? benefit.savings.map((saving) => savingResponse(saving, rates)) : [],
});

const ratesResponse = ({ sizes: _, ...rates }: AzureRates) => rates;

export function benefitResponse(
  customerId: string,
  { licences, rates, editions }: Benefit,
): BenefitResponse {
  return resource(
    'HybridBenefit',
    {
      licences: licences.slice(0, MOST_LICENCES).map(licenceResponse),
      editions: editions.map((benefit) => editionResponse(benefit, rates)),
      rates: rates ? ratesResponse(rates) : null,
    },
    { self: link(`/customers/${customerId}/hybridbenefit`) },
  );
}
