import * as z from 'zod';
import { ROLES } from '#shared/platform/http/caller.ts';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

const brandFacts = {
  name: z.string().optional().meta({ description: "Absent: the partner's name is shown." }),
  logo: z
    .string()
    .optional()
    .meta({ description: 'A data URL of a PNG, JPEG or WebP of at most 24 KiB.' }),
  color: z
    .string()
    .optional()
    .meta({ examples: ['#0f6cbd'] }),
  textColor: z
    .enum(['#000000', '#ffffff'])
    .optional()
    .meta({ description: 'The colour of text on `color` that is easier to read.' }),
  supportEmail: z.string().optional(),
  supportPhone: z
    .string()
    .optional()
    .meta({ examples: ['+82 2 312 3456'] }),
};

export const brand = resourceOf('PartnerBrand', { partnerId: z.string(), ...brandFacts }, {});
export type BrandResponse = Shown<typeof brand>;

const role = z.enum(ROLES);

export const me = resourceOf(
  'Me',
  {
    principalName: z.string().meta({ description: 'As audit records name the caller.' }),
    name: z.string().optional().meta({ description: 'Where the issuer says it.' }),
    email: z.string().optional(),
    applicationId: z.string().optional().meta({ description: 'The program that asked.' }),
    roles: z.array(role),
    partner: z
      .object({
        id: z.string(),
        name: z
          .string()
          .optional()
          .meta({ description: 'Absent while the operator has not added the partner.' }),
        country: z
          .string()
          .optional()
          .meta({ examples: ['KR'] }),
      })
      .optional()
      .meta({ id: 'PartnerOfCaller', description: 'Absent for an operator without a partner.' }),
    brand: z.object(brandFacts).optional().meta({ id: 'Brand' }),
    operations: z
      .record(z.string(), z.object({ allowed: z.boolean(), roles: z.array(role) }))
      .meta({
        description:
          'Each operation of this contract that needs a role, by its operationId: whether the caller may, and which roles may.',
        examples: [{ cancelOrder: { allowed: false, roles: ['admin_agent'] } }],
      }),
  },
  ownLink,
);
export type MeResponse = Shown<typeof me>;
