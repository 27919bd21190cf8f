import { inEachLanguage } from '../../words/words.ts';

const en = {
  title: 'Sign in',
  welcome: 'Software, keys and downloads of your customers, in one place.',
  signIn: 'Sign in',
  demo: 'This is the demo on your own machine. Choose whom to be; no password is asked for.',
  down: 'Sign-in cannot be reached',
  downText: 'The service that signs people in does not answer. Try again in a minute.',
  tryAgain: 'Try again',
  may: {
    admin_agent: 'Buys, gets keys and downloads, cancels, reports problems.',
    sales_agent: 'Buys and sees charges. Gets no keys, and cancels nothing.',
    helpdesk_agent: 'Looks things up and reports problems.',
    operator: 'Runs the service: reports, key stock, files, catalog.',
    none: 'Has been invited, and has no role yet.',
  },
};
const ko: typeof en = {
  title: '로그인',
  welcome: '고객의 소프트웨어, 제품 키, 다운로드를 한곳에서 관리하세요.',
  signIn: '로그인',
  demo: '이 컴퓨터에서 실행 중인 데모입니다. 누구로 로그인할지 선택하세요. 암호는 필요하지 않습니다.',
  down: '로그인 서비스에 연결할 수 없습니다',
  downText: '로그인 서비스가 응답하지 않습니다. 잠시 후 다시 시도하세요.',
  tryAgain: '다시 시도',
  may: {
    admin_agent: '구매, 키와 다운로드 받기, 취소, 문제 보고를 할 수 있습니다.',
    sales_agent: '구매하고 요금을 볼 수 있습니다. 키를 받거나 취소할 수는 없습니다.',
    helpdesk_agent: '내용을 조회하고 문제를 보고할 수 있습니다.',
    operator: '서비스를 운영합니다: 문제 보고, 키 재고, 파일, 카탈로그.',
    none: '초대되었지만 아직 역할이 없습니다.',
  },
};
export const signInWords = inEachLanguage({ en, ko });
