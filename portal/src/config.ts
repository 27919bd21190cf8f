/** Settings that differ between the places where the portal runs: `/config.json` beside it. */
export interface PortalConfig {
  readonly identity: {
    /** The issuer, or its path on this origin. */
    readonly authority: string;
    readonly clientId: string;
    readonly scope: string;
    /** Endpoints of an issuer; without them they are read from its discovery document. */
    readonly endpoints?: {
      readonly authorization: string;
      readonly token: string;
      readonly endSession?: string;
    };
    /** Names of the parameters by which the issuer is told where to return to after a sign-out. */
    readonly signOut?: 'cognito';
  };
  /** Address of the demo's people; the local run has it. */
  readonly people?: string;
}

let loading: Promise<PortalConfig> | undefined;

async function load(): Promise<PortalConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`/config.json: ${response.status}`);
  }
  return response.json();
}

/** Reads the configuration once; a failure is tried again at the next call. */
export function portalConfig(): Promise<PortalConfig> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
