import { inEachLanguage, plural } from '../../words/words.ts';

const en = {
  title: (name: string) => `Hello, ${name}`,
  waiting: 'Reports that need your answer',
  open: (count: number) => plural(count, 'report is open', 'reports are open'),
  nothing: 'Nothing needs your hand at the moment.',
  first: 'Where to begin',
  steps: {
    customers: 'Choose a customer, or add one',
    software: 'Get keys and downloads on its software page',
    reports: 'Report a problem when a purchase needs a refund',
  },
  noRole: 'You have no role yet',
  noRoleText: 'An admin agent of your company gives you one. Until then, the pages stay empty.',
};
const ko: typeof en = {
  title: (name) => `안녕하세요, ${name} 님`,
  waiting: '답변이 필요한 보고',
  open: (count) => `진행 중인 보고 ${count.toLocaleString('ko')}건`,
  nothing: '지금 처리할 일이 없습니다.',
  first: '시작하기',
  steps: {
    customers: '고객을 선택하거나 추가하세요',
    software: '소프트웨어 페이지에서 키와 다운로드를 받으세요',
    reports: '환불이 필요한 구매가 있으면 문제를 보고하세요',
  },
  noRole: '아직 역할이 없습니다',
  noRoleText: '회사의 관리 에이전트가 역할을 부여합니다. 그때까지 페이지는 비어 있습니다.',
};
export const homeWords = inEachLanguage({ en, ko });
