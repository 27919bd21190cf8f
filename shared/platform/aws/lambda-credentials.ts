import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Takes the place of the SDK's default provider chain in the bundles. Lambda gives a function the credentials
 * of its role in the environment and nowhere else; the other dozen ways (SSO, profiles, instance metadata)
 * would make the click's bundle larger by half.
 */
export const defaultProvider = fromEnv;
