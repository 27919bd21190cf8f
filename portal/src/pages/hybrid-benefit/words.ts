import { inEachLanguage, plural } from '../../words/words.ts';

const en = {
  intro:
    'Windows Server licences with Software Assurance let Windows virtual machines in Azure run at the base rate.',
  none: 'No licences that cover Azure',
  noneText:
    'Windows Server subscriptions that you buy for this customer appear here with what they cover in Azure.',
  standard: 'Windows Server Standard',
  datacenter: 'Windows Server Datacenter',
  cores: (count: number) => plural(count, 'core licence'),
  covers: (small: number, large: number) =>
    `Covers ${plural(small, 'virtual machine')} of up to 8 cores, or ${large} of up to 16.`,
  convert: 'Each licence is used on-premises or in Azure, not both.',
  reuse: 'Each licence is used on-premises and in Azure at once.',
  saving: (sku: string, percent: string, amount: string) =>
    `${sku}: ${percent} less, ${amount} a month`,
};
const ko: typeof en = {
  intro:
    'Software Assurance가 포함된 Windows Server 라이선스가 있으면 Azure의 Windows 가상 머신을 기본 요금으로 실행할 수 있습니다.',
  none: 'Azure에 적용할 라이선스가 없습니다',
  noneText:
    '이 고객을 위해 구매한 Windows Server 구독과 Azure에서의 적용 범위가 여기에 표시됩니다.',
  standard: 'Windows Server Standard',
  datacenter: 'Windows Server Datacenter',
  cores: (count) => `코어 라이선스 ${count.toLocaleString('ko')}개`,
  covers: (small, large) =>
    `8코어 이하 가상 머신 ${small}대 또는 16코어 이하 ${large}대에 적용됩니다.`,
  convert: '각 라이선스는 온-프레미스와 Azure 중 한 곳에서만 사용합니다.',
  reuse: '각 라이선스를 온-프레미스와 Azure에서 동시에 사용할 수 있습니다.',
  saving: (sku, percent, amount) => `${sku}: ${percent} 절감, 월\u00a0${amount}`,
};
export const hybridBenefitWords = inEachLanguage({ en, ko });
