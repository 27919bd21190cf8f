/** Values that documents and clients have for parameters, on each route that reads them. */
export const QUERY_VALUES: Readonly<Record<string, readonly string[]>> = {
  size: ['0', '1000', '2000'],
  targetView: [
    ...['AzureReservations', 'azurereservations', 'azure_reservations', 'OnlineServices'],
    ...['Azure', 'MicrosoftAzure', 'AzureReservationsVM', 'SOFTWARE', 'SoftwareSubscriptions'],
  ],
  targetSegment: ['Commercial', 'COMMERCIAL'],
  country: ['us'],
  reservationScope: ['AzurePlan'],
  billingType: ['OneTime', 'ONE_TIME', 'onetime', 'Unknown'],
  entitlementType: ['Software', 'software', 'ReservedInstance', 'reservedInstance'],
  include_price: ['True', 'False'],
  showExpiry: ['True', 'False'],
};

const filterOf = (Field: string, Value: string, Operator: string) =>
  JSON.stringify({ Field, Value, Operator });
export const FILTERS: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/customers': [
    ...['starts_with', 'StartsWith', 'STARTS_WITH', 'startswith'].map((operator) =>
      filterOf('CompanyName', 'T', operator),
    ),
    ...['companyName', 'company_name'].map((field) => filterOf(field, 'T', 'starts_with')),
  ],
  'GET /v1/auditrecords': [
    ...['equals', 'Equals'].map((operator) => filterOf('ResourceType', 'Order', operator)),
    filterOf('ResourceType', 'order', 'equals'),
    ...['substring', 'Substring'].map((operator) => filterOf('CompanyName', 'T', operator)),
  ],
  '/servicerequests': ['open', 'Open', 'AttentionNeeded', 'attention_needed'].map((value) =>
    filterOf('Status', value, 'equals'),
  ),
};

/** Dates as the documents and .NET write them, by the name that gaps have for the form. */
export function datesOf(now: Date): Readonly<Record<string, string>> {
  const day = now.toISOString().slice(0, 10);
  const [year, month, date] = day.split('-');
  const short = `${Number(month)}/${Number(date)}/${year}`;
  return {
    'YYYY-MM-DD': day,
    'YYYY-MM-DDThh:mm:ss': `${day}T00:00:00`,
    'YYYY-MM-DDThh:mm:ssZ': `${day}T00:00:00Z`,
    'YYYY-MM-DDThh:mm:ss.fffffffZ': `${day}T00:00:00.0000000Z`,
    'M/D/YYYY': short,
    'M/D/YYYY hh:mm:ss AM': `${short} 12:00:00 AM`,
    'MM/DD/YYYY hh:mm:ss': `${month}/${date}/${year} 00:00:00`,
  };
}
