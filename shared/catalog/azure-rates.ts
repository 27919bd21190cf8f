/** The hourly Azure rate of a VM size, in millionths of the currency: rates have up to six decimals. */
export interface VmRate {
  readonly armSkuName: string;
  readonly cores: number;
  readonly windowsPerHour: number;
  /** The rate of the same VM without Windows: the Linux rate. */
  readonly basePerHour: number;
}

/** Pay-as-you-go rates of one Azure region, from the catalog file. */
export interface AzureRates {
  readonly currency: string;
  readonly region: string;
  /** Azure's own price pages use 730. */
  readonly hoursPerMonth: number;
  /** The day of the rates: YYYY-MM-DD. */
  readonly asOf: string;
  readonly source: string;
  readonly sizes: readonly VmRate[];
}
