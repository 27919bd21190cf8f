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
  withdrawn: 'File withdrawn',
  withdrawnWorks: 'The link serves it until the link ends.',
  withdrawnText:
    'No other file has taken its place, so the link cannot be opened again. Choose another version, language, or file type, or report a problem to ask for a new file.',
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
  withdrawn: '회수된 파일',
  withdrawnWorks: '링크가 끝날 때까지는 이 파일을 받을 수 있습니다.',
  withdrawnText:
    '대신할 파일이 없어 링크를 다시 열 수 없습니다. 다른 버전, 언어 또는 파일 형식을 선택하거나, 새 파일이 언제 제공되는지 문제 보고로 문의하세요.',
};
export const linkWords = inEachLanguage({ en, ko });
