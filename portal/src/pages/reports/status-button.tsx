import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeReport, type Report, statusOf } from '../../api/reports.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorText } from '../../ui/error-words.ts';
import { RoleButton } from '../../ui/role-button.tsx';
import { useWords } from '../../words/words.ts';
import { reportWords } from './words.ts';

const REPORTERS = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;

/** Closes a report that is settled otherwise, or opens a closed one again. */
export function StatusButton({ report }: { readonly report: Report }) {
  const words = useWords(reportWords);
  const textOf = useErrorText();
  const queries = useQueryClient();
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const status = statusOf(report);
  const isClosed = status === 'closed';
  const changing = useMutation({
    mutationFn: () =>
      changeReport({ id: report.id, status: isClosed ? 'open' : 'closed', requestId }),
    onError: (error) => announce(textOf(error)),
    onSettled: async () => {
      setRequestId(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  if (status === 'approved' || status === 'declined') {
    return null;
  }
  return (
    <RoleButton roles={REPORTERS} onClick={() => changing.mutate()}>
      {isClosed ? words.reopen : words.close}
    </RoleButton>
  );
}
