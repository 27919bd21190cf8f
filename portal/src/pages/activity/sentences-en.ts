import type { Facts } from './sentences.ts';

const orderSentence = ({ who, order, customer, after }: Facts): string => {
  switch (after['state']) {
    case 'cancelling':
      return `${who} began to cancel order ${order} for ${customer}.`;
    case 'cancelled':
      return `${who} cancelled order ${order} for ${customer}.`;
    default:
      return `${who} changed order ${order} for ${customer}.`;
  }
};

const AND = (name: string | undefined): string => (name ? ` ${name}` : '');

/** A sentence for each operation of the audit record. */
export const en = {
  create_customer: (f: Facts) => `${f.who} added the customer ${f.customer}.`,
  update_customer_billing_profile: (f: Facts) =>
    `${f.who} changed the billing profile of ${f.customer}.`,
  update_customer_qualification: (f: Facts) =>
    `${f.who} changed the qualification of ${f.customer}.`,
  remove_partner_customer_relationship: (f: Facts) =>
    `${f.who} ended the relationship with ${f.customer}.`,
  create_cart: (f: Facts) => `${f.who} made a cart for ${f.customer}.`,
  update_cart: (f: Facts) => `${f.who} changed a cart of ${f.customer}.`,
  create_order: (f: Facts) => `${f.who} bought ${f.product} for ${f.customer}.`,
  update_order: orderSentence,
  get_software_key: (f: Facts) =>
    f.after['issued'] === '1'
      ? `${f.who} got a product key of ${f.product} for ${f.customer}.`
      : `${f.who} looked at the product key of ${f.product} for ${f.customer}.`,
  get_software_download_link: (f: Facts) =>
    f.after['opened'] === '1'
      ? `${f.who} opened the link for ${f.product} for ${f.customer}.`
      : `${f.who} looked at the link for ${f.product} for ${f.customer}.`,
  revoke_software_key: (f: Facts) =>
    `${f.who} revoked a product key of ${f.product} of ${f.customer}.`,
  return_software_key: (f: Facts) =>
    `${f.who} gave a product key of ${f.product} back to ${f.customer}.`,
  renew_software_download_link: (f: Facts) =>
    `${f.who} opened the link for ${f.product} for ${f.customer} again.`,
  rotate_software_download_link: (f: Facts) =>
    `${f.who} replaced the link for ${f.product} of ${f.customer}.`,
  note_software_download_link: (f: Facts) =>
    `${f.who} changed the recipient of the link for ${f.product} of ${f.customer}.`,
  revoke_software_download_link: (f: Facts) =>
    `${f.who} revoked the link for ${f.product} of ${f.customer}.`,
  expire_software_download_link: (f: Facts) => `The link for ${f.product} of ${f.customer} ended.`,
  notify_software_download_link_end: (f: Facts) =>
    `${f.who} announced that the link for ${f.product} of ${f.customer} ends soon.`,
  return_software_download: (f: Facts) =>
    `${f.who} gave back a download of ${f.product} by ${f.customer} that was never fetched.`,
  charge_software_download: (f: Facts) =>
    `${f.who} counted a download of ${f.product} by ${f.customer} afterwards.`,
  register_subscription: (f: Facts) =>
    `${f.who} registered an Azure subscription of ${f.customer}.`,
  release_claim: (f: Facts) =>
    `${f.who} released a claim of ${f.customer}: another partner may have it.`,
  update_subscription: (f: Facts) =>
    `${f.who} changed the subscription ${f.product} of ${f.customer}.`,
  notify_subscription_end: (f: Facts) =>
    `${f.who} announced that ${f.product} of ${f.customer} ends soon.`,
  expire_subscription: (f: Facts) => `The term of ${f.product} of ${f.customer} ended.`,
  create_servicerequest: (f: Facts) => `${f.who} filed a problem report about ${f.customer}.`,
  update_servicerequest: (f: Facts) => `${f.who} changed a problem report about ${f.customer}.`,
  propose_servicerequest_approval: (f: Facts) =>
    `${f.who} proposed to approve a problem report about ${f.customer}.`,
  create_servicerequest_attachment: (f: Facts) =>
    `${f.who} added a file to a problem report about ${f.customer}.`,
  create_agreement: (f: Facts) => `${f.who} recorded an agreement of ${f.customer}.`,
  create_webhook_registration: (f: Facts) => `${f.who} registered for webhooks.`,
  update_webhook_registration: (f: Facts) => `${f.who} changed the webhook registration.`,
  rotate_webhook_secret: (f: Facts) => `${f.who} made a new secret for webhooks.`,
  create_webhook_validation: (f: Facts) => `${f.who} sent a test event.`,
  pause_webhook_registration: (f: Facts) => `${f.who} paused the webhooks: the endpoint is gone.`,
  delete_webhook_registration: (f: Facts) => `${f.who} removed the webhook registration.`,
  redrive_webhook_event: (f: Facts) => `${f.who} sent a dead event again.`,
  redeliver_webhook_event: (f: Facts) => `${f.who} sent an event again.`,
  create_partner: (f: Facts) => `${f.who} added the partner${AND(f.after['name'])}.`,
  update_partner: (f: Facts) => `${f.who} changed the partner${AND(f.after['name'])}.`,
  delete_partner: (f: Facts) => `${f.who} removed the partner.`,
  update_partner_brand: (f: Facts) => `${f.who} changed the brand.`,
  update_partner_profile: (f: Facts) => `${f.who} changed a profile of the partner.`,
  create_partner_client: (f: Facts) => `${f.who} added the program${AND(f.after['name'])}.`,
  update_partner_client: (f: Facts) => `${f.who} changed the program${AND(f.after['name'])}.`,
  delete_partner_client: (f: Facts) => `${f.who} removed the program${AND(f.after['name'])}.`,
  create_partner_agent: (f: Facts) => `${f.who} invited${AND(f.after['email']) || ' a person'}.`,
  update_partner_agent: (f: Facts) =>
    `${f.who} changed the roles of${AND(f.after['email']) || ' a person'}.`,
  delete_partner_agent: (f: Facts) => `${f.who} removed${AND(f.after['email']) || ' a person'}.`,
  other: (f: Facts) => `${f.who} made a change (${f.after['operation']}).`,
} as const;
