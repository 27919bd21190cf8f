import { ApiError, isOffline } from '../api/errors.ts';
import { inEachLanguage, plural, useWords } from '../words/words.ts';

/** Sentences for the errors that a person can run into, by the number of the contract. */
const en = {
  byCode: {
    20002: 'This customer does not exist, or is not one of yours.',
    20000: 'There is no such order.',
    2055: 'Somebody else has changed this meanwhile. What you see now is current.',
    800004: 'This product is no longer sold.',
    800008: 'This cart does not exist any more.',
    800010: 'This product is out of stock.',
    800011: 'The Azure subscription is not one that can be used. Check its id.',
    800014: 'The purchase is being changed at this moment. Try again in a minute.',
    800017: 'The number is outside of what is allowed.',
    800030: 'The Azure subscription has not been registered yet.',
    800061: 'This purchase cannot be cancelled.',
    800065: 'This cart has been bought already.',
    800070: "This product is not sold in the customer's country.",
    900117: 'The days in which this purchase can be cancelled are over.',
    900150: 'Your role does not allow this.',
    990009: 'Somebody else has changed this meanwhile. What you see now is current.',
    990010: 'A customer has this domain or tenant id already.',
    990022: 'This was sent before with other content. Load the page again.',
    990101: 'This purchase has ended: there are no keys and downloads for it any more.',
    990104: 'There is no such item.',
    990110:
      'No product key is in stock at the moment. The operator has been told; try again later.',
    990124: 'There is no file for this choice.',
    990140: 'A price has changed since you looked. Check the new one.',
    990150: 'There is no such problem report.',
    990151: 'The report is in a state in which this is not possible.',
    990152: 'The report can take no more notes or files.',
    990164: 'There is no such invoice.',
    990229: 'Your session has ended. Sign in again.',
  } as Readonly<Record<number, string>>,
  offline: 'The service cannot be reached. Check your connection, and try again.',
  busy: (seconds: number) =>
    `Too many requests at once. Try again in ${plural(seconds, 'second')}.`,
  broken: 'Something went wrong on our side. Try again; what you have typed is kept.',
};
const ko: typeof en = {
  byCode: {
    20002: '고객이 없거나 귀사의 고객이 아닙니다.',
    20000: '해당 주문이 없습니다.',
    2055: '다른 사람이 그 사이에 변경했습니다. 지금 보이는 내용이 최신입니다.',
    800004: '이 제품은 더 이상 판매되지 않습니다.',
    800008: '이 장바구니는 더 이상 없습니다.',
    800010: '이 제품은 재고가 없습니다.',
    800011: '사용할 수 없는 Azure 구독입니다. ID를 확인하세요.',
    800014: '구매가 지금 변경되고 있습니다. 잠시 후 다시 시도하세요.',
    800017: '허용 범위를 벗어난 숫자입니다.',
    800030: 'Azure 구독이 아직 등록되지 않았습니다.',
    800061: '이 구매는 취소할 수 없습니다.',
    800065: '이 장바구니는 이미 구매되었습니다.',
    800070: '이 제품은 고객의 국가에서 판매되지 않습니다.',
    900117: '이 구매를 취소할 수 있는 기간이 지났습니다.',
    900150: '현재 역할로는 할 수 없습니다.',
    990009: '다른 사람이 그 사이에 변경했습니다. 지금 보이는 내용이 최신입니다.',
    990010: '이 도메인 또는 테넌트 ID를 가진 고객이 이미 있습니다.',
    990022: '같은 요청이 다른 내용으로 이미 전송되었습니다. 페이지를 다시 불러오세요.',
    990101: '종료된 구매입니다. 더 이상 키와 다운로드를 받을 수 없습니다.',
    990104: '해당 항목이 없습니다.',
    990110: '현재 제품 키 재고가 없습니다. 운영자에게 알렸으니 나중에 다시 시도하세요.',
    990124: '선택한 조합의 파일이 없습니다.',
    990140: '확인하신 이후 가격이 변경되었습니다. 새 가격을 확인하세요.',
    990150: '해당 문제 보고가 없습니다.',
    990151: '현재 상태에서는 할 수 없는 작업입니다.',
    990152: '이 보고에는 더 이상 메모나 파일을 추가할 수 없습니다.',
    990164: '해당 청구서가 없습니다.',
    990229: '세션이 종료되었습니다. 다시 로그인하세요.',
  },
  offline: '서비스에 연결할 수 없습니다. 네트워크 연결을 확인하고 다시 시도하세요.',
  busy: (seconds) => `요청이 너무 많습니다. ${seconds}초 후에 다시 시도하세요.`,
  broken: '서비스에 문제가 발생했습니다. 다시 시도하세요. 입력한 내용은 유지됩니다.',
};
const errorWords = inEachLanguage({ en, ko });

const TOO_MANY = 429;
const A_MOMENT_SECONDS = 30;

/** Returns what tells a person about an error. An error without words of its own says what the service says about it. */
export function useErrorText(): (error: unknown) => string {
  const words = useWords(errorWords);
  return (error) => {
    if (!(error instanceof ApiError)) {
      return isOffline(error) ? words.offline : words.broken;
    }
    if (error.status === TOO_MANY) {
      return words.busy(error.retryAfterSeconds ?? A_MOMENT_SECONDS);
    }
    const own = words.byCode[error.code ?? 0];
    return own ?? (error.status < 500 ? error.message : words.broken);
  };
}
