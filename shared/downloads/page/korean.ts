import type { Messages } from './messages.ts';

const ASK = '링크를 보낸 회사에 요청하시면 이 링크를 다시 열어 드릴 수 있습니다.';
const ENDED = '다운로드 링크가 종료되었습니다';

export const korean: Messages = {
  download: (product) => `${product} 다운로드`,
  button: '다운로드',
  buttonNote:
    '버튼을 누르면 다운로드 1회가 차감됩니다. 다운로드가 중단되면 24시간 안에 이 브라우저에서 다시 눌러 주세요. 이때는 차감되지 않습니다.',
  version: '버전',
  language: '언어',
  file: '파일',
  size: '크기',
  downloadsLeft: '남은 다운로드',
  ofDownloads: (left, limit) => `${limit}회 중 ${left}회`,
  worksUntil: '사용 기한',
  timeLeft: (days, hours) => {
    if (days > 0) {
      return `${days}일 남음`;
    }
    return hours > 0 ? `${hours}시간 남음` : '1시간 미만 남음';
  },
  checksum: 'SHA-256',
  copy: '복사',
  copied: '복사했습니다',
  verify: '다운로드 후 파일 확인',
  verifyNote: '명령의 결과가 위의 SHA-256과 같아야 합니다. 다르면 파일을 삭제해 주세요.',
  programs: 'curl, wget, PowerShell 같은 프로그램은 이 페이지의 주소에서 바로 다운로드합니다.',
  noKey: '제품 키는 이 페이지에 없습니다. 링크를 보낸 회사에 문의해 주세요.',
  ends: {
    expired: { title: ENDED, text: '사용 기한이 지났습니다.' },
    exhausted: { title: ENDED, text: '다운로드 횟수를 모두 사용했습니다.' },
    revoked: { title: ENDED, text: '구매가 취소되었습니다.' },
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
};
