import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Send } from './every-command.ts';
import type { Answer, Partner } from './partner.ts';

const C = '/v1/customers/{customerTenantId}';
const idOf = ({ json }: Answer): string => z.looseObject({ id: z.string() }).parse(json).id;

/** Statements of a partner about a customer, and the ends of two that hold nothing; each route once. */
export async function customerCommands(partner: Partner, send: Send): Promise<void> {
  await send(`PUT ${C}/profiles/billing`, partner.at('/profiles/billing'), { culture: 'ko-KR' });
  await send(`POST ${C}/qualifications`, partner.at('/qualifications'), {
    qualification: 'Education',
  });
  await send(`PUT ${C}/qualification`, partner.at('/qualification'), { qualification: 'None' });
  const former = async (): Promise<string> => {
    const companyProfile = { companyName: 'Walk', domain: `${randomUUID()}.com`, country: 'US' };
    return `/v1/customers/${idOf(await partner.send('POST', '/v1/customers', { companyProfile }))}`;
  };
  await send(`PATCH ${C}`, await former(), { relationshipToPartner: 'none' });
  await send(`DELETE ${C}`, await former());
}
