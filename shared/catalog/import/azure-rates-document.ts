import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import type { AzureRates } from '../azure-rates.ts';
import { currency, text } from './document-values.ts';

const MILLION = 1_000_000;
/** An amount in the currency, for one hour. */
const rate = z
  .number()
  .nonnegative()
  .max(10_000)
  .refine((amount) => Math.abs(amount * MILLION - Math.round(amount * MILLION)) < 1e-4, {
    message: rule('RULE_SIX_DECIMALS'),
  });

const size = z
  .strictObject({
    armSkuName: z.string().min(1).max(64).meta({ description: 'Such as Standard_D2s_v3.' }),
    cores: z.number().int().min(1).max(1_000),
    windowsPerHour: rate,
    basePerHour: rate.meta({
      description: 'The rate of the same VM without Windows: the Linux rate.',
    }),
  })
  .refine((each) => each.basePerHour <= each.windowsPerHour, {
    path: ['basePerHour'],
    message: rule('RULE_BASE_PER_HOUR'),
  });

/** R4: the rates that the savings of Azure Hybrid Benefit are computed from. */
export const azureRatesDocument = z
  .strictObject({
    currency,
    region: z.string().min(1).max(64).meta({ description: 'ARM name of the region.' }),
    hoursPerMonth: z.number().int().min(1).max(744).default(730),
    asOf: z.iso.date().meta({ description: 'The day of the rates.' }),
    source: text.meta({ description: 'The source of the rates, shown beside every saving.' }),
    sizes: z.array(size).min(1).max(500),
  })
  .meta({ description: 'Pay-as-you-go rates of VMs, for Azure Hybrid Benefit.' });

export const azureRatesOf = (document: z.output<typeof azureRatesDocument>): AzureRates => ({
  ...document,
  sizes: document.sizes.map(({ windowsPerHour, basePerHour, ...each }) => ({
    ...each,
    windowsPerHour: Math.round(windowsPerHour * MILLION),
    basePerHour: Math.round(basePerHour * MILLION),
  })),
});
