import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check } from './stage-settings.ts';

const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const CERTIFICATE = /^arn:aws[\w-]*:acm:([\w-]+):\d{12}:certificate\/[\w-]+$/;

const host = z.string().regex(HOST, 'a host name in lower case, such as api.example.com');
const certificate = z
  .string()
  .regex(CERTIFICATE, 'the ARN of a certificate in ACM, arn:aws:acm:REGION:ACCOUNT:certificate/ID');
const email = z.string().regex(ADDRESS, 'an e-mail address');
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1']);

/** An https address, or one of this machine, where a page is developed. */
function isPageAddress(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, hostname, hash } = new URL(text);
  return (
    hash === '' && (protocol === 'https:' || (protocol === 'http:' && LOCAL_HOSTS.has(hostname)))
  );
}
const page = z.string().refine(isPageAddress, 'an https address without a fragment');
const origin = z
  .string()
  .refine(
    (text) => isPageAddress(text) && new URL(text).origin === text,
    'an origin as browsers send it, such as https://portal.example.com: no path, no slash at its end',
  );

/** The names of a stage. Links and webhooks carry them, so both outlive the API and the front that serve them. */
const domainSetting = z.strictObject({
  /** Serves the API and the portal. */
  api: host,
  /** Serves download links. */
  links: host,
  /** A certificate of both names, in the stage's region. */
  certificateArn: certificate,
  /** The same for the front: CloudFront takes certificates of us-east-1 only. */
  frontCertificateArn: z.optional(certificate),
});
export type DomainSetting = z.infer<typeof domainSetting>;

/** The sender of invitations: an identity that SES has verified, outside its sandbox. */
const emailSetting = z.strictObject({
  from: email,
  /** The name beside the address. */
  name: z.optional(z.string().min(1, 'a name')),
  /** The verified identity: the sender's domain, or the address itself. */
  identity: z.string().min(1, 'a domain or an address'),
  /** Where invited people sign in. By default the portal of the stage's domain. */
  signInAt: z.optional(page),
});
export type EmailSetting = z.infer<typeof emailSetting>;

const regionOf = (arn: string): string | undefined => CERTIFICATE.exec(arn)?.[1];
const FRONT_REGION = 'us-east-1';

/** Checks the stage's own names and their certificates. */
export const checkDomain: Check = ({ domain: given, region, front }) => {
  const { data: domain, faults } = shapeFaults('domain', domainSetting, given);
  if (domain === undefined) {
    return faults;
  }
  const { api, links, certificateArn, frontCertificateArn } = domain;
  const shown = front === 'none' ? undefined : (frontCertificateArn ?? certificateArn);
  return [
    ...(api === links
      ? [
          `has "${api}" for its API and for its links: links need a name of their own, domain.links.`,
        ]
      : []),
    ...(regionOf(certificateArn) === region
      ? []
      : [
          `is in ${region}, and domain.certificateArn is not: API Gateway takes certificates of its own region.`,
        ]),
    ...(shown === undefined || regionOf(shown) === FRONT_REGION
      ? []
      : [
          `has a front, and CloudFront takes certificates of ${FRONT_REGION} only: set domain.frontCertificateArn, or front to 'none'.`,
        ]),
    ...(frontCertificateArn !== undefined && front === 'none'
      ? [
          "has a certificate for a front and no front: leave out domain.frontCertificateArn, or front: 'none'.",
        ]
      : []),
  ];
};

/** Checks the sender of invitations. */
export const checkEmail: Check = ({ email: given, domain, identity }) => {
  const { data, faults } = shapeFaults('email', emailSetting, given);
  if (data === undefined) {
    return faults;
  }
  const { from, identity: verified, signInAt } = data;
  return [
    ...(from === verified || from.endsWith(`@${verified}`)
      ? []
      : [
          `sends invitations from "${from}", which the identity "${verified}" does not cover: correct email.identity.`,
        ]),
    ...(domain === undefined && signInAt === undefined
      ? ['invites people without an address to sign in at: set domain, or email.signInAt.']
      : []),
    ...(identity?.kind === 'oidc'
      ? [
          'sends invitations, and its people are of another issuer, which invites them: leave out email.',
        ]
      : []),
  ];
};

/** Checks the addresses of other people's pages. */
export const checkPages: Check = ({ callbackUrls, corsOrigins, identity }) => [
  ...shapeFaults('callbackUrls', z.array(page).min(1, 'at least one address'), callbackUrls).faults,
  ...shapeFaults('corsOrigins', z.array(origin).min(1, 'at least one origin'), corsOrigins).faults,
  ...(callbackUrls !== undefined && identity?.kind === 'oidc'
    ? [
        'has callbackUrls, and its people sign in at another issuer, which keeps them: leave them out.',
      ]
    : []),
];
