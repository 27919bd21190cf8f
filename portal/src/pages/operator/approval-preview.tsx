import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { approvalQuery, type ApprovalPreview as Preview } from '../../api/operator.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { queueWords } from './words.ts';

const useStyles = makeStyles({
  preview: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '20px' },
});

type Line = Preview['lines'][number];

function useColumns(): readonly Column<Line>[] {
  const words = useWords(queueWords);
  const format = useFormat();
  const money = (amount: number, currency: string) => format.money({ amount, currency });
  return [
    {
      name: words.product,
      cell: ({ friendlyName, quantity }) => `${friendlyName} × ${format.number(quantity)}`,
    },
    {
      name: words.byRule,
      atEnd: true,
      cell: ({ due }) => money(due.refund, due.currencyCode),
    },
    {
      name: words.fee,
      atEnd: true,
      cell: ({ due }) => money(due.fee, due.currencyCode),
    },
    {
      name: words.byApproval,
      atEnd: true,
      cell: ({ settlement }) => money(settlement.refund, settlement.currencyCode),
    },
  ];
}

function Effect({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const format = useFormat();
  const columns = useColumns();
  const {
    amount,
    currencyCode: currency,
    lines,
    orderId,
    exceptions,
    needsSecondOperator,
  } = preview;
  return (
    <div className={styles.preview}>
      <Text>{words.effect(format.money({ amount, currency }), lines.length, `#${orderId}`)}</Text>
      {(needsSecondOperator || exceptions.length > 0) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {needsSecondOperator && words.needsSecond}
            <ul className={styles.list}>
              {exceptions.map((exception) => (
                <li key={exception}>{words.exceptions[exception]}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <DataTable
        label={words.byApproval}
        columns={columns}
        items={lines}
        keyOf={({ lineItemNumber }) => String(lineItemNumber)}
      />
    </div>
  );
}

/** The outcome of approving an amount: what it pays back and ends, beside what the rule gives. */
export function ApprovalPreview({ id, amount }: { readonly id: string; readonly amount: number }) {
  const query = useQuery(approvalQuery(id, amount));
  return (
    <Loaded query={query} rows={1}>
      {(preview) => <Effect preview={preview} />}
    </Loaded>
  );
}
