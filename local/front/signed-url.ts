import { createVerify } from 'node:crypto';
import * as z from 'zod';

/** Parameters by which an address is signed: they are not part of what was signed. */
const SIGNING = new Set(['Expires', 'Policy', 'Signature', 'Key-Pair-Id', 'Hash-Algorithm']);
const ALGORITHMS: Readonly<Record<string, string>> = { SHA1: 'RSA-SHA1', SHA256: 'RSA-SHA256' };

const policySchema = z.object({
  Statement: z.tuple([
    z.object({
      Resource: z.string(),
      Condition: z.object({
        DateLessThan: z.object({ 'AWS:EpochTime': z.number() }),
        IpAddress: z.object({ 'AWS:SourceIp': z.string() }).optional(),
      }),
    }),
  ]),
});

/** CloudFront's own alphabet of base64, which needs no escapes in an address. */
const decode = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[-_~]/g, (letter) => ({ '-': '+', _: '=', '~': '/' })[letter] ?? ''),
    'base64',
  );

/** The text of a policy that an address has by its end alone. */
const cannedPolicy = (resource: string, expires: string): string =>
  `{"Statement":[{"Resource":"${resource}","Condition":{"DateLessThan":{"AWS:EpochTime":${expires}}}}]}`;

const parameterOf = (pairs: readonly string[], name: string): string | undefined =>
  pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);

function isMet(policy: string, resource: string, address: string, now: Date): boolean {
  const [statement] = policySchema.parse(JSON.parse(policy)).Statement;
  const { DateLessThan, IpAddress } = statement.Condition;
  return (
    statement.Resource === resource &&
    now.getTime() < DateLessThan['AWS:EpochTime'] * 1_000 &&
    (IpAddress === undefined || IpAddress['AWS:SourceIp'] === `${address}/32`)
  );
}

/** Returns true for an address that one of the keys has signed, for this moment and this viewer. */
export function isSignedUrl(
  url: string,
  address: string,
  now: Date,
  keys: ReadonlyMap<string, string>,
): boolean {
  const [base = '', query = ''] = url.split('?');
  const pairs = query.split('&');
  const own = pairs.filter((pair) => !SIGNING.has(pair.split('=')[0] ?? ''));
  const resource = own.length > 0 ? `${base}?${own.join('&')}` : base;
  const key = keys.get(parameterOf(pairs, 'Key-Pair-Id') ?? '');
  const expires = parameterOf(pairs, 'Expires');
  const given = parameterOf(pairs, 'Policy');
  const algorithm = ALGORITHMS[parameterOf(pairs, 'Hash-Algorithm') ?? 'SHA1'];
  const policy =
    given === undefined
      ? cannedPolicy(resource, String(Number(expires)))
      : decode(given).toString('utf8');
  try {
    return (
      key !== undefined &&
      algorithm !== undefined &&
      createVerify(algorithm)
        .update(policy)
        .verify(key, decode(parameterOf(pairs, 'Signature') ?? '')) &&
      isMet(policy, resource, address, now)
    );
  } catch {
    return false;
  }
}
