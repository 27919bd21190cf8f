import type { Caller } from '#shared/platform/http/caller.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { type Brand, textColorOn } from './brand.ts';
import type { BrandResponse, MeResponse } from './me-schemas.ts';
import { OPERATIONS } from './operations.generated.ts';
import type { Me } from './read-me.ts';

const brandFacts = ({ name, logo, color, supportEmail, supportPhone }: Brand) => ({
  ...{ name, logo, color, supportEmail, supportPhone },
  ...(color !== undefined && { textColor: textColorOn(color) }),
});

export const brandResponse = (brand: Brand) =>
  resource<BrandResponse>('PartnerBrand', { partnerId: brand.partnerId, ...brandFacts(brand) }, {});

const operationsOf = ({ roles: own }: Caller): MeResponse['operations'] =>
  Object.fromEntries(
    Object.entries(OPERATIONS).map(([id, roles]) => [
      id,
      { allowed: roles.some((role) => own.includes(role)), roles },
    ]),
  );

/** An issuer that has no claim for the address may have it as the person's name. */
const emailOf = ({ email, principalName }: Caller): string | undefined =>
  email ?? (/^[^\s@]+@[^\s@]+$/.test(principalName) ? principalName : undefined);

export const meResponse = ({ caller, partner, brand }: Me) =>
  resource<MeResponse>(
    'Me',
    {
      principalName: caller.principalName,
      name: caller.name,
      email: emailOf(caller),
      applicationId: caller.applicationId,
      roles: caller.roles,
      ...(caller.partnerId !== undefined && {
        partner: { id: caller.partnerId, name: partner?.name, country: partner?.country },
      }),
      ...(brand && { brand: brandFacts(brand) }),
      operations: operationsOf(caller),
    },
    { self: link('/me') },
  );
