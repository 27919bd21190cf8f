import type { ScheduledJob } from '../../api/operator.ts';
import { inEachLanguage } from '../../words/words.ts';

interface JobWords {
  readonly name: string;
  /** The work that waits while it does not run. */
  readonly text: string;
}

const en = {
  title: 'Jobs',
  note: 'The work that the service does by itself, and when it last did it.',
  job: 'Job',
  every: (period: string) => `Every ${period}`,
  lastRun: 'Last run',
  took: 'Took',
  state: 'State',
  done: 'Items done',
  failed: 'Items failed',
  noRun: 'No run yet',
  isOverdue: 'Overdue',
  overdueSince: (date: string) => `It should have run by ${date}.`,
  succeeded: 'Done',
  more: 'More waits',
  moreText: 'Time ran out. The next run resumes.',
  partly: 'Some items failed',
  runFailed: 'Failed',
  error: (name: string) => `Error: ${name}.`,
  lastSuccess: (date: string) => `Last success: ${date}.`,
  noSuccess: 'It has not succeeded yet.',
  runId: (id: string) => `In the logs: ${id}.`,
  overdueTitle: (count: number) =>
    count === 1
      ? 'A job has not run when it should have'
      : `${count} jobs have not run when they should have`,
  overdueText: (names: string) =>
    `${names}. The section “A job does not run” of the runbook says what to do.`,
  onTime: 'No job is overdue.',
  failing: (names: string) => `The last run did not do everything: ${names}.`,
  starting: 'No run is recorded yet. Each job appears here after its first run.',
  names: {
    canary: { name: 'Check of the public addresses', text: 'Visits the service as a customer.' },
    'check-media': { name: 'Check of large files', text: 'Uploaded files are offered after it.' },
    'expire-links': { name: 'End of links', text: 'Marks links whose time is over as expired.' },
    'expire-subscriptions': {
      name: 'End of terms',
      text: 'Tells partners of terms that end, and ends them.',
    },
    'finish-cancellations': {
      name: 'Interrupted cancellations',
      text: 'Finishes them, so that their refunds are paid.',
    },
    'reconcile-downloads': {
      name: 'Comparison with storage',
      text: 'Charges downloads that no click has counted.',
    },
    'retry-webhooks': { name: 'Webhooks again', text: 'Sends events whose delivery failed.' },
    'watch-key-pools': { name: 'Watch on key stock', text: 'Reports keys that run low.' },
  } satisfies Record<ScheduledJob['job'], JobWords>,
};
const ko: typeof en = {
  title: '작업',
  note: '서비스가 스스로 수행하는 작업과 마지막 실행 시간입니다.',
  job: '작업',
  every: (period) => `${period}마다`,
  lastRun: '마지막 실행',
  took: '소요 시간',
  state: '상태',
  done: '완료된 항목',
  failed: '실패한 항목',
  noRun: '아직 실행되지 않음',
  isOverdue: '지연됨',
  overdueSince: (date) => `${date}까지 실행되어야 했습니다.`,
  succeeded: '완료',
  more: '남은 항목 있음',
  moreText: '시간이 부족했습니다. 다음 실행에서 이어집니다.',
  partly: '일부 항목 실패',
  runFailed: '실패',
  error: (name) => `오류: ${name}.`,
  lastSuccess: (date) => `마지막 성공: ${date}.`,
  noSuccess: '아직 성공한 적이 없습니다.',
  runId: (id) => `로그 ID: ${id}.`,
  overdueTitle: (count) => `예정대로 실행되지 않은 작업이 ${count}개 있습니다`,
  overdueText: (names) =>
    `${names}. 조치 방법은 운영 안내서(runbook)의 “A job does not run” 절을 참조하세요.`,
  onTime: '지연된 작업이 없습니다.',
  failing: (names) => `마지막 실행에서 일부 또는 전부를 처리하지 못한 작업: ${names}.`,
  starting: '아직 기록된 실행이 없습니다. 각 작업은 첫 실행 후 여기에 표시됩니다.',
  names: {
    canary: { name: '공개 주소 점검', text: '고객처럼 서비스에 접속해 봅니다.' },
    'check-media': { name: '대용량 파일 검사', text: '업로드한 파일은 검사 후 제공됩니다.' },
    'expire-links': { name: '링크 만료', text: '기간이 끝난 링크를 만료로 표시합니다.' },
    'expire-subscriptions': {
      name: '기간 종료',
      text: '종료되는 기간을 파트너에게 알리고 종료합니다.',
    },
    'finish-cancellations': {
      name: '중단된 취소',
      text: '취소를 마무리하여 환불이 지급되게 합니다.',
    },
    'reconcile-downloads': {
      name: '저장소와 대조',
      text: '클릭으로 계산되지 않은 다운로드를 반영합니다.',
    },
    'retry-webhooks': { name: '웹후크 재전송', text: '전달하지 못한 이벤트를 다시 보냅니다.' },
    'watch-key-pools': { name: '키 재고 감시', text: '부족해진 키를 알립니다.' },
  },
};
export const jobsWords = inEachLanguage({ en, ko });
