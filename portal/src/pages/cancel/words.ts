import { inEachLanguage, plural } from '../../words/words.ts';

const en = {
  title: 'Cancel this purchase?',
  warning: 'Its product key and download links stop working at once. This cannot be undone.',
  paid: 'Paid',
  used: (days: number) => `Used (${plural(days, 'day')})`,
  usedOnly: 'Used',
  fee: 'Early-termination fee',
  refund: 'You get back',
  lastDay: (date: string, days: number) =>
    `You can cancel until ${date}: ${days === 0 ? 'today is the last day' : `${plural(days, 'day')} left`}.`,
  told: 'I have told the customer to stop using the software.',
  toldMissing: 'Tick the box first.',
  keep: 'Keep purchase',
  cancel: 'Cancel purchase',
  cancelling: 'Cancelling…',
  failed: 'The purchase was not cancelled',
  passed: (date: string) => `The days in which this purchase could be cancelled ended on ${date}.`,
  passedText: 'A refund may still be possible: report a problem, and say why.',
  notPossible: 'This purchase cannot be cancelled.',
  report: 'Report a problem',
  doneTitle: 'The purchase is cancelled',
  doneText: 'Product key and download links no longer work.',
  invoice: 'The refund and the fee are on this month’s invoice.',
  toInvoice: 'Open the invoices',
  copyText: 'Copy a text for the customer',
  customerText: (product: string, date: string) =>
    `Hello,\n\nyour subscription of ${product} was cancelled on ${date}. Its product key and its download links no longer work: please uninstall the software.\n`,
  close: 'Close',
  loading: 'The refund is being computed',
};
const ko: typeof en = {
  title: '이 구매를 취소할까요?',
  warning: '제품 키와 다운로드 링크가 즉시 작동을 멈춥니다. 되돌릴 수 없습니다.',
  paid: '지불한 금액',
  used: (days) => `사용한 금액 (${days}일)`,
  usedOnly: '사용한 금액',
  fee: '조기 해지 수수료',
  refund: '환불받을 금액',
  lastDay: (date, days) =>
    days === 0
      ? `${date}까지 취소할 수 있습니다. 오늘이 마지막 날입니다.`
      : `${date}까지 취소할 수 있습니다. ${days}일 남았습니다.`,
  told: '고객에게 소프트웨어 사용을 중지하도록 알렸습니다.',
  toldMissing: '먼저 확인란을 선택하세요.',
  keep: '구매 유지',
  cancel: '구매 취소',
  cancelling: '취소하는 중…',
  failed: '구매를 취소하지 못했습니다',
  passed: (date) => `이 구매를 취소할 수 있는 기간이 ${date}에 끝났습니다.`,
  passedText: '환불은 아직 가능할 수 있습니다. 이유와 함께 문제를 보고하세요.',
  notPossible: '이 구매는 취소할 수 없습니다.',
  report: '문제 보고',
  doneTitle: '구매가 취소되었습니다',
  doneText: '제품 키와 다운로드 링크를 더 이상 사용할 수 없습니다.',
  invoice: '환불과 수수료는 이번 달 청구서에 표시됩니다.',
  toInvoice: '청구서 열기',
  copyText: '고객에게 보낼 안내문 복사',
  customerText: (product, date) =>
    `안녕하세요.\n\n${product} 구독이 ${date}에 취소되었습니다. 제품 키와 다운로드 링크를 더 이상 사용할 수 없으니 소프트웨어를 제거해 주세요.\n`,
  close: '닫기',
  loading: '환불 금액을 계산하는 중',
};
export const cancelWords = inEachLanguage({ en, ko });
