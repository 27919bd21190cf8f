import { inEachLanguage } from '../../../words/words.ts';

/** Names of the events that happen in this service. Others of Partner Center can be registered by the API, and never happen. */
const en = {
  'order-created': 'Order created',
  'order-cancelled': 'Order cancelled',
  'software-key-issued': 'Product key issued',
  'software-key-revoked': 'Product key revoked',
  'download-link-created': 'Download link created',
  'download-link-renewed': 'Download link opened again',
  'download-link-first-download': 'First download of a link',
  'download-link-ending': 'Download link ends soon',
  'download-link-exhausted': 'Download link used up',
  'download-link-expired': 'Download link ended',
  'download-link-revoked': 'Download link revoked',
  'download-link-overused': 'Download link used too often',
  'download-link-requested': 'New download link asked for',
  'subscription-expiring': 'Term ends soon',
  'subscription-expired': 'Term ended',
  'subscription-updated': 'Subscription changed',
  'servicerequest-updated': 'Problem report changed',
  'test-created': 'Test event',
};
const ko: typeof en = {
  'order-created': '주문 생성됨',
  'order-cancelled': '주문 취소됨',
  'software-key-issued': '제품 키 발급됨',
  'software-key-revoked': '제품 키 해지됨',
  'download-link-created': '다운로드 링크 생성됨',
  'download-link-renewed': '다운로드 링크 다시 열림',
  'download-link-first-download': '링크의 첫 다운로드',
  'download-link-ending': '다운로드 링크 종료 예정',
  'download-link-exhausted': '다운로드 링크 소진됨',
  'download-link-expired': '다운로드 링크 종료됨',
  'download-link-revoked': '다운로드 링크 해지됨',
  'download-link-overused': '다운로드 링크 초과 사용됨',
  'download-link-requested': '새 다운로드 링크 요청됨',
  'subscription-expiring': '약정 종료 예정',
  'subscription-expired': '약정 종료됨',
  'subscription-updated': '구독 변경됨',
  'servicerequest-updated': '문제 보고 변경됨',
  'test-created': '테스트 이벤트',
};
export const eventWords = inEachLanguage({ en, ko });

export type KnownEvent = keyof typeof en;

export const EVENTS = [
  ...(['order-created', 'order-cancelled', 'software-key-issued'] as const),
  ...(['software-key-revoked', 'download-link-created', 'download-link-renewed'] as const),
  ...(['download-link-first-download', 'download-link-ending'] as const),
  ...(['download-link-requested'] as const),
  ...(['download-link-exhausted', 'download-link-expired', 'download-link-revoked'] as const),
  ...(['download-link-overused', 'subscription-expiring', 'subscription-expired'] as const),
  ...(['subscription-updated', 'servicerequest-updated', 'test-created'] as const),
] satisfies readonly KnownEvent[];

export const isKnownEvent = (name: string): name is KnownEvent => name in en;
