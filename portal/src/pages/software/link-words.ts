import { inEachLanguage } from '../../words/words.ts';

const en = {
  forWhom: 'Recipient (optional)',
  forWhomHint: 'For example, a person or a branch office. The customer does not see it.',
  isFor: (note: string) => `For ${note}`,
  addNote: 'Add recipient',
  changeNote: 'Change recipient',
  noteTitle: 'Who is this link for?',
  noteFailed: 'The recipient was not saved',
  noteLong: 'Enter one line of at most 200 characters.',
  requested: (date: string) => `The customer asked for a new link on ${date}.`,
  revoke: 'Revoke link',
  revokeTitle: 'Revoke this link?',
  revokeText: 'Its address stops working at once, for good. The product key stays.',
  revoked: 'The link is revoked.',
};
const ko: typeof en = {
  forWhom: '받는 사람 (선택 사항)',
  forWhomHint: '예: 담당자 또는 지점. 고객에게는 표시되지 않습니다.',
  isFor: (note) => `받는 사람: ${note}`,
  addNote: '받는 사람 추가',
  changeNote: '받는 사람 변경',
  noteTitle: '이 링크를 받는 사람',
  noteFailed: '저장하지 못했습니다',
  noteLong: '200자 이하의 한 줄로 입력하세요.',
  requested: (date) => `고객이 ${date}에 새 링크를 요청했습니다.`,
  revoke: '링크 해지',
  revokeTitle: '이 링크를 해지할까요?',
  revokeText: '주소가 즉시, 영구적으로 작동을 멈춥니다. 제품 키는 그대로 유지됩니다.',
  revoked: '링크를 해지했습니다.',
};
export const linkWords = inEachLanguage({ en, ko });
