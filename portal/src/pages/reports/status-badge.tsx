import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReportStatus } from '../../api/reports.ts';
import { useWords } from '../../words/words.ts';
import { reportWords } from './words.ts';

const COLORS: Readonly<Record<ReportStatus, BadgeProps['color']>> = {
  open: 'informative',
  attention_needed: 'warning',
  approved: 'success',
  declined: 'danger',
  closed: 'subtle',
};

export function StatusBadge({ status }: { readonly status: ReportStatus }) {
  const words = useWords(reportWords);
  return (
    <Badge appearance="tint" color={COLORS[status] ?? 'informative'}>
      {words.status[status]}
    </Badge>
  );
}
