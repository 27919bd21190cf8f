/** The issuer of the tokens of a stage's callers. */
export type IdentitySetting =
  /** The stage's own user pool, whose people and programs the operator's API lets in. */
  | { readonly kind: 'cognito' }
  /**
   * Another OpenID Connect issuer: no pool is deployed. Its access tokens carry `aud`, the partner's tenant as `tid`,
   * and `roles`. It is trusted with all of them, the role `operator` too.
   */
  | { readonly kind: 'oidc'; readonly issuer: string; readonly audience: string };

const FIELDS = { cognito: [], oidc: ['issuer', 'audience'] } as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKind = (kind: unknown): kind is IdentitySetting['kind'] =>
  typeof kind === 'string' && Object.hasOwn(FIELDS, kind);

/** Issuers are compared as text, with what tokens have in `iss`: an address that could be written two ways is none. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && [username, password, search, hash].every((part) => part === '');
}

/** The setting, if it says all that is needed and nothing else. Throws a sentence that says what is wrong with it. */
export function checkIdentity(setting: unknown): IdentitySetting {
  if (!isRecord(setting) || !isKind(setting['kind'])) {
    throw new Error('identity: its kind is missing or unknown. It is "cognito" or "oidc".');
  }
  const { kind, ...given } = setting;
  const fields: readonly string[] = FIELDS[kind];
  const strange = Object.keys(given).filter((name) => !fields.includes(name));
  if (strange.length > 0) {
    throw new Error(
      `identity: ${strange.join(' and ')} contradicts the kind "${kind}", which takes ${
        fields.join(' and ') || 'nothing else'
      }.`,
    );
  }
  if (kind === 'cognito') {
    return { kind };
  }
  const { issuer, audience } = given;
  if (typeof issuer !== 'string' || !isIssuer(issuer)) {
    throw new Error(
      'identity: the kind "oidc" needs an issuer: an https address as tokens have it in "iss", without query and fragment.',
    );
  }
  if (typeof audience !== 'string' || audience.trim() === '') {
    throw new Error(
      'identity: the kind "oidc" needs an audience: what the issuer\'s tokens for this API have in "aud".',
    );
  }
  return { kind, issuer, audience };
}

/** A setting given as JSON, as on a command line. */
export function readIdentity(json: string): IdentitySetting {
  let setting: unknown;
  try {
    setting = JSON.parse(json);
  } catch {
    throw new Error(`identity: ${json} is not JSON, such as {"kind": "cognito"}.`);
  }
  return checkIdentity(setting);
}
