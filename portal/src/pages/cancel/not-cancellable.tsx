import { Button, Spinner, Text } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { Entitlement } from '../../api/entitlements.ts';
import type { CancellationLine } from '../../api/orders.ts';
import { Failure } from '../../ui/failure.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { cancelWords } from './words.ts';

interface PreparingProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** The dialog until the refund is known. */
export function Preparing({ error, onRetry, onClose }: PreparingProps) {
  const words = useWords(cancelWords);
  return (
    <Modal
      title={words.title}
      onClose={onClose}
      actions={
        <Button data-focus onClick={onClose}>
          {words.keep}
        </Button>
      }
    >
      {error ? <Failure error={error} onRetry={onRetry} /> : <Spinner label={words.loading} />}
    </Modal>
  );
}

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
  readonly line: CancellationLine;
  readonly onClose: () => void;
}

/** Says since when a purchase cannot be cancelled any more, and offers the way that is left. */
export function NotCancellable({ customerId, item, line, onClose }: Props) {
  const words = useWords(cancelWords);
  const format = useFormat();
  const [, navigate] = useLocation();
  const isPassed = Date.parse(line.windowEndsAt) < Date.now();
  const report = `/reports/new?customer=${customerId}&order=${item.referenceOrder.id}&line=${item.referenceOrder.lineItemId}`;
  return (
    <Modal
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button data-focus onClick={onClose}>
            {words.keep}
          </Button>
          <Button appearance="primary" onClick={() => navigate(report)}>
            {words.report}
          </Button>
        </>
      }
    >
      <Text>{isPassed ? words.passed(format.date(line.windowEndsAt)) : words.notPossible}</Text>
      <Text>{words.passedText}</Text>
    </Modal>
  );
}
