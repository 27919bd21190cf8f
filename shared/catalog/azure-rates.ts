/** What an hour of a VM size costs in Azure, in millionths of the currency: rates have up to six decimals. */
export interface VmRate {
  readonly armSkuName: string;
  readonly cores: number;
  readonly windowsPerHour: number;
  /** What the same VM costs without Windows: the Linux rate. */
  readonly basePerHour: number;
}

/** Pay-as-you-go rates of one Azure region, as the catalog's file has them. */
export interface AzureRates {
  readonly currency: string;
  readonly region: string;
  /** Azure's own price pages reckon with 730. */
  readonly hoursPerMonth: number;
  /** The day of the rates: YYYY-MM-DD. */
  readonly asOf: string;
  readonly source: string;
  readonly sizes: readonly VmRate[];
}
