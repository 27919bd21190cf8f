import * as z from 'zod';

/** A DNS name of at least two labels, such as contoso.onmicrosoft.com. */
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export const domainName = z
  .string()
  .transform((domain) => domain.toLowerCase())
  .refine((domain) => DOMAIN.test(domain), 'must be a domain name such as contoso.com');
