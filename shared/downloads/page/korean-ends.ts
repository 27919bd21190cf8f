import type { EndMessages } from './messages.ts';

const ASK = '링크를 보낸 회사에 요청하시면 이 링크를 다시 열어 드릴 수 있습니다.';
const ENDED = '다운로드 링크가 종료되었습니다';

export const koreanEnds: EndMessages = {
  ends: {
    expired: { title: ENDED, text: '사용 기한이 지났습니다.' },
    exhausted: { title: ENDED, text: '다운로드 횟수를 모두 사용했습니다.' },
    revoked: { title: ENDED, text: '링크를 보낸 회사가 링크를 회수했거나 구매가 취소되었습니다.' },
    replaced: { title: ENDED, text: '새 링크로 교체되었습니다.' },
    unknown: {
      title: '링크를 찾을 수 없습니다',
      text: '이 주소에 해당하는 다운로드 링크가 없습니다.',
    },
    receipt: {
      title: '다운로드를 이어서 받을 수 없습니다',
      text: '이어받기는 처음 시작한 브라우저나 프로그램에서 24시간 안에만 할 수 있습니다.',
    },
    busy: {
      title: '다운로드가 아직 시작되지 않았습니다',
      text: '지금 이 링크를 사용하는 사람이 매우 많습니다. 다운로드 횟수는 차감되지 않았습니다.',
    },
    other: { title: '다운로드를 시작하지 못했습니다', text: '링크가 방금 변경되었습니다.' },
  },
  whatToDo: {
    expired: ASK,
    exhausted: ASK,
    revoked: '착오가 있다고 생각되시면 링크를 보낸 회사에 문의해 주세요.',
    replaced: '새 링크를 사용해 주세요. 받지 못하셨다면 링크를 보낸 회사에 문의해 주세요.',
    unknown:
      '주소가 끝까지 입력되었는지 확인해 주세요. 메일 프로그램이 긴 주소를 끊는 경우가 있습니다.',
    receipt: '새로 다운로드하려면 이어받기 정보 없이 링크를 열어 주세요.',
    busy: '잠시 후 링크를 다시 열어 주세요.',
    other: '링크를 다시 열어 주세요.',
  },
  endedAt: '사용 기한',
  ask: '새 링크 요청',
  askNote: '링크를 보낸 회사에 하루에 한 번 전달됩니다. 답변은 그 회사에서 직접 드립니다.',
  asked: (partner) =>
    `요청이 전달되었습니다. 받는 곳: ${partner ?? '링크를 보낸 회사'}. 이 페이지는 고객님의 연락처를 알지 못하므로 답변은 그 회사에서 직접 드립니다.`,
};
