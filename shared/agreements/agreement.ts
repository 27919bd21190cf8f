/** Types of agreements that a customer accepts, with the ids of Partner Center's templates: portals send them as they are. */
export const TEMPLATES = [
  {
    templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
    agreementType: 'MicrosoftCustomerAgreement',
    agreementLink: 'https://www.microsoft.com/licensing/docs/customeragreement',
    versionRank: 1,
  },
  {
    templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
    agreementType: 'MicrosoftCloudAgreement',
    agreementLink: 'https://www.microsoft.com/licensing/docs/customeragreement',
    versionRank: 0,
  },
] as const;

export type AgreementTemplate = (typeof TEMPLATES)[number];
export type AgreementType = AgreementTemplate['agreementType'];
export const AGREEMENT_TYPES = ['MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement'] as const;

/** An agreement that a person of the customer accepted, as the partner confirms it. */
export interface Agreement {
  readonly customerId: string;
  readonly type: AgreementType;
  readonly templateId: string;
  readonly primaryContact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phoneNumber?: string | undefined;
  };
  readonly dateAgreed: Date;
  /** The confirming caller. */
  readonly userId: string;
  readonly recordedAt: Date;
}

export const templateOf = (templateId: string): AgreementTemplate | undefined =>
  TEMPLATES.find((template) => template.templateId === templateId.toLowerCase());
