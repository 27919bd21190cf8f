/** A run of a foreign client's own operations, unchanged, against a service on one machine. */
interface Run {
  readonly client: string;
  readonly version: string;
  /** The repository on GitHub, and its commit. */
  readonly repository: string;
  readonly commit: string;
  readonly operations: number;
  /** Operations whose answer the client has read. */
  readonly read: number;
  /** Operations that the service has refused with a code, most of them as outside of it. */
  readonly refused: number;
  /** Operations that end in the client, before a request. */
  readonly failed: number;
}

/** The last run of each client. The run of the .NET SDK was cut short: it has more operations. */
export const SDK_RUNS: readonly Run[] = [
  {
    ...{ client: 'Java SDK', version: '1.15.4', repository: 'microsoft/Partner-Center-Java' },
    ...{ commit: 'cb7c53f', operations: 349, read: 273, refused: 75, failed: 1 },
  },
  {
    ...{ client: '.NET SDK', version: '3.4.0' },
    repository: 'microsoft/partner-center-sdk-for-dotNET',
    ...{ commit: '005c111', operations: 162, read: 154, refused: 8, failed: 0 },
  },
  {
    ...{ client: 'TypeScript client', version: '6.7.0' },
    repository: 'pliancy/microsoft-partnercenter-node',
    ...{ commit: 'cf22f0a', operations: 37, read: 25, refused: 12, failed: 0 },
  },
  {
    ...{ client: 'Python client', version: '0.1.2' },
    repository: 'eduardomourar/partner-center-python',
    ...{ commit: '85e9617', operations: 107, read: 33, refused: 74, failed: 0 },
  },
];
