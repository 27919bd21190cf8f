import { koreanEnds } from './korean-ends.ts';
import type { Messages } from './messages.ts';

export const korean: Messages = {
  ...koreanEnds,
  download: (product) => `${product} 다운로드`,
  from: '보낸 곳',
  languages: '이 페이지의 언어',
  button: '다운로드',
  buttonNote:
    '버튼을 누르면 다운로드 1회가 차감됩니다. 다운로드가 중단되면 24시간 안에 이 브라우저에서 다시 눌러 주세요. 이때는 차감되지 않습니다.',
  version: '버전',
  language: '언어',
  architecture: '아키텍처',
  fileType: '파일 형식',
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
  whicheverFirst: '사용 기한과 다운로드 횟수 중 먼저 끝나는 쪽에 링크가 종료됩니다.',
  started: '다운로드가 시작되었습니다',
  startedNote: '진행 상황은 브라우저에 표시됩니다. 이 페이지는 닫아도 됩니다.',
  startAgain: '시작되지 않았다면 여기를 눌러 주세요.',
  backToLink: '링크 페이지로 돌아가기',
  next: '다음 단계',
  nextDownload:
    '브라우저가 파일을 다운로드합니다. 시작되지 않으면 버튼을 다시 눌러 주세요. 이때는 차감되지 않습니다.',
  nextCheck: '아래의 SHA-256으로 파일을 확인합니다.',
  nextOpen: {
    mounting:
      '파일을 두 번 클릭하면 드라이브로 탑재됩니다. 그 드라이브에서 설치 프로그램을 실행합니다. 빈 컴퓨터에 설치하려면 파일로 USB 설치 드라이브를 만듭니다.',
    running: '파일을 두 번 클릭하여 설치 프로그램을 실행합니다.',
    unpacking: '파일의 압축을 풀고 그 안의 설치 프로그램을 실행합니다.',
    attaching: '파일을 가상 머신의 디스크로 연결합니다.',
    other: '소프트웨어 설명서에 따라 파일을 엽니다.',
  },
  nextKey: (partner) =>
    `설치 프로그램이 제품 키를 요청하면 입력합니다. 설치한 뒤 정품 인증 설정에서 입력할 수도 있습니다. 제품 키를 드리는 곳: ${partner ?? '링크를 보낸 회사'}.`,
  checksum: 'SHA-256',
  copy: '복사',
  copied: '복사했습니다',
  verify: '다운로드 후 파일 확인',
  verifyNote: '명령의 결과가 위의 SHA-256과 같아야 합니다. 다르면 파일을 삭제해 주세요.',
  verifyBy: '명령으로 확인',
  checkFile: '파일을 여기에 놓거나 선택해 주세요',
  checkNote: '파일은 컴퓨터 밖으로 나가지 않습니다.',
  checking: '확인하는 중',
  isSame: '파일이 온전하며 변경되지 않았습니다.',
  isOther: '이 링크의 파일이 아니거나 손상되었습니다. 삭제한 뒤 다시 다운로드해 주세요.',
  cannotRead: '파일을 읽을 수 없습니다.',
  programs: '프로그램으로 다운로드',
  programsNote:
    'curl, wget, PowerShell 같은 프로그램은 이 페이지의 주소에서 바로 다운로드합니다. 명령마다 다운로드 1회가 차감됩니다.',
  noKey: '제품 키는 이 페이지에 없습니다. 링크를 보낸 회사에 문의해 주세요.',
  questions: (partner) => `도움이 필요하시면 ${partner}에 문의해 주세요.`,
  email: '이메일',
  phone: '전화',
  address: '이 페이지의 주소',
};
