import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Replaces the SDK's default provider chain in the bundles. Lambda provides the credentials of a function's role
 * only in the environment; the other dozen sources (SSO, profiles, instance metadata) would make the click's bundle
 * half as large again.
 */
export const defaultProvider = fromEnv;
