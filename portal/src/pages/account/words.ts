import { inEachLanguage } from '../../words/words.ts';

const en = {
  title: 'Account',
  name: 'Company name',
  domain: 'Domain',
  tenant: 'Tenant id',
  copyTenant: 'Copy tenant id',
  country: 'Country',
  relationship: 'Relationship',
  reseller: 'Reseller',
};
const ko: typeof en = {
  title: '계정',
  name: '회사 이름',
  domain: '도메인',
  tenant: '테넌트 ID',
  copyTenant: '테넌트 ID 복사',
  country: '국가',
  relationship: '관계',
  reseller: '재판매인',
};
export const accountWords = inEachLanguage({ en, ko });
