import type { Facts, Sentences } from './sentences.ts';

const orderSentence = ({ who, order, customer, after }: Facts): string => {
  switch (after['state']) {
    case 'cancelling':
      return `${who} ${customer}의 주문 ${order} 취소를 시작했습니다.`;
    case 'cancelled':
      return `${who} ${customer}의 주문(${order})을 취소했습니다.`;
    default:
      return `${who} ${customer}의 주문(${order})을 변경했습니다.`;
  }
};

const NAME = (name: string | undefined): string => (name ? ` ${name}` : '');

export const ko: Sentences = {
  create_customer: (f) => `${f.who} ${f.customer} 고객을 추가했습니다.`,
  update_customer_billing_profile: (f) => `${f.who} ${f.customer}의 청구 프로필을 변경했습니다.`,
  update_customer_qualification: (f) => `${f.who} ${f.customer}의 자격을 변경했습니다.`,
  remove_partner_customer_relationship: (f) =>
    `${f.who} ${f.customer} 고객과의 관계를 종료했습니다.`,
  create_cart: (f) => `${f.who} ${f.customer}의 장바구니를 만들었습니다.`,
  update_cart: (f) => `${f.who} ${f.customer}의 장바구니를 변경했습니다.`,
  create_order: (f) => `${f.who} ${f.customer}에 대해 ${f.product} 제품을 구매했습니다.`,
  update_order: orderSentence,
  get_software_key: (f) =>
    f.after['issued'] === '1'
      ? `${f.who} ${f.customer}에 대해 ${f.product}의 제품 키를 받았습니다.`
      : `${f.who} ${f.customer}의 ${f.product} 제품 키를 확인했습니다.`,
  get_software_download_link: (f) =>
    f.after['opened'] === '1'
      ? `${f.who} ${f.customer}에 대해 ${f.product}의 링크를 열었습니다.`
      : `${f.who} ${f.customer}의 ${f.product} 링크를 확인했습니다.`,
  revoke_software_key: (f) => `${f.who} ${f.customer}의 ${f.product} 제품 키를 해지했습니다.`,
  return_software_key: (f) => `${f.who} ${f.customer}에 ${f.product} 제품 키를 돌려주었습니다.`,
  renew_software_download_link: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 링크를 다시 열었습니다.`,
  rotate_software_download_link: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 링크를 교체했습니다.`,
  note_software_download_link: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 링크를 받을 사람을 기록했습니다.`,
  revoke_software_download_link: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 링크를 해지했습니다.`,
  expire_software_download_link: (f) => `${f.customer}의 ${f.product} 링크가 종료되었습니다.`,
  notify_software_download_link_end: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 링크 종료가 가까움을 알렸습니다.`,
  return_software_download: (f) =>
    `${f.who} ${f.customer}이(가) 받지 않은 ${f.product} 다운로드 1회를 돌려주었습니다.`,
  charge_software_download: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 다운로드를 나중에 집계했습니다.`,
  register_subscription: (f) => `${f.who} ${f.customer}의 Azure 구독을 등록했습니다.`,
  release_claim: (f) =>
    `${f.who} ${f.customer}에 대한 등록을 해제했습니다. 다른 파트너가 등록할 수 있습니다.`,
  update_subscription: (f) => `${f.who} ${f.customer}의 ${f.product} 구독을 변경했습니다.`,
  notify_subscription_end: (f) =>
    `${f.who} ${f.customer}의 ${f.product} 종료가 가까움을 알렸습니다.`,
  expire_subscription: (f) => `${f.customer}의 ${f.product} 약정 기간이 종료되었습니다.`,
  create_servicerequest: (f) => `${f.who} ${f.customer}에 대한 문제를 보고했습니다.`,
  update_servicerequest: (f) => `${f.who} ${f.customer}에 대한 문제 보고를 변경했습니다.`,
  propose_servicerequest_approval: (f) =>
    `${f.who} ${f.customer}에 대한 문제 보고의 승인을 제안했습니다.`,
  create_servicerequest_attachment: (f) =>
    `${f.who} ${f.customer}에 대한 문제 보고에 파일을 추가했습니다.`,
  create_agreement: (f) => `${f.who} ${f.customer}의 계약을 기록했습니다.`,
  create_webhook_registration: (f) => `${f.who} 웹후크를 등록했습니다.`,
  update_webhook_registration: (f) => `${f.who} 웹후크 등록을 변경했습니다.`,
  rotate_webhook_secret: (f) => `${f.who} 웹후크의 새 비밀을 만들었습니다.`,
  create_webhook_validation: (f) => `${f.who} 테스트 이벤트를 보냈습니다.`,
  pause_webhook_registration: (f) => `${f.who} 웹후크를 일시 중지했습니다. 엔드포인트가 없습니다.`,
  delete_webhook_registration: (f) => `${f.who} 웹후크 등록을 제거했습니다.`,
  redrive_webhook_event: (f) => `${f.who} 실패한 이벤트를 다시 보냈습니다.`,
  redeliver_webhook_event: (f) => `${f.who} 이벤트를 다시 보냈습니다.`,
  create_partner: (f) => `${f.who} 파트너${NAME(f.after['name'])} 계정을 추가했습니다.`,
  update_partner: (f) => `${f.who} 파트너${NAME(f.after['name'])} 정보를 변경했습니다.`,
  delete_partner: (f) => `${f.who} 파트너를 제거했습니다.`,
  update_partner_brand: (f) => `${f.who} 브랜드를 변경했습니다.`,
  update_partner_profile: (f) => `${f.who} 파트너의 프로필을 변경했습니다.`,
  create_partner_client: (f) => `${f.who}${NAME(f.after['name'])} 프로그램을 추가했습니다.`,
  update_partner_client: (f) => `${f.who}${NAME(f.after['name'])} 프로그램을 변경했습니다.`,
  delete_partner_client: (f) => `${f.who}${NAME(f.after['name'])} 프로그램을 제거했습니다.`,
  create_partner_agent: (f) => `${f.who}${NAME(f.after['email'])} 사용자를 초대했습니다.`,
  update_partner_agent: (f) => `${f.who}${NAME(f.after['email'])} 사용자의 역할을 변경했습니다.`,
  delete_partner_agent: (f) => `${f.who}${NAME(f.after['email'])} 사용자를 제거했습니다.`,
  other: (f) => `${f.who} 변경했습니다(${f.after['operation']}).`,
};
