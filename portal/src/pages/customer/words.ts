import { inEachLanguage } from '../../words/words.ts';

const en = {
  customers: 'Customers',
  addProducts: 'Add products',
  tabs: 'Customer',
  software: 'Software',
  orders: 'Order history',
  reports: 'Problem reports',
  hybridBenefit: 'Azure Hybrid Benefit',
  activity: 'Activity',
  account: 'Account',
};
const ko: typeof en = {
  customers: '고객',
  addProducts: '제품 추가',
  tabs: '고객',
  software: '소프트웨어',
  orders: '주문 기록',
  reports: '문제 보고',
  hybridBenefit: 'Azure 하이브리드 혜택',
  activity: '활동 로그',
  account: '계정',
};
export const customerWords = inEachLanguage({ en, ko });
