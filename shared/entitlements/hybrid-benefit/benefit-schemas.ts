import * as z from 'zod';
import {
  currency,
  decimal,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

const edition = z.enum(['standard', 'datacenter']);

/** Purchases that are shown: a customer may have any number of them. */
export const MOST_LICENCES = 1_000;

const saving = z
  .object({
    armSkuName: z.string(),
    cores: z.int(),
    vms: z.int(),
    windowsRatePerHour: decimal,
    baseRatePerHour: decimal,
    percent: z.number(),
    currencyCode: currency,
    monthlySaving: decimal,
    arithmetic: z.string(),
  })
  .meta({ id: 'HybridBenefitSaving', description: 'If all VMs are of this size.' });

export const benefit = resourceOf(
  'HybridBenefit',
  {
    licences: z
      .array(
        z.object({
          orderId: z.string(),
          lineItemNumber: z.int(),
          friendlyName: z.string(),
          edition,
          quantity: z.int(),
          coreLicences: z.int(),
          endsAt: instant,
        }),
      )
      .max(MOST_LICENCES)
      .meta({ description: 'The newest purchases. The editions count all of them.' }),
    editions: z.array(
      z.object({
        edition,
        coreLicences: z.int(),
        covers: z
          .object({ vmsUpTo8Cores: z.int(), vmsUpTo16Cores: z.int() })
          .meta({ description: 'One or the other.' }),
        use: z.enum(['convert', 'reuse']),
        explanation: z.string(),
        savings: z.array(saving),
      }),
    ),
    rates: z
      .object({
        currency,
        region: z.string(),
        hoursPerMonth: z.number(),
        asOf: z.iso.date(),
        source: z.string(),
      })
      .nullable()
      .meta({ description: 'Null where the catalog has no rates.' }),
  },
  ownLink,
);
export type BenefitResponse = Shown<typeof benefit>;
