import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { attachmentsQuery, uploadFile } from '../../api/reports.ts';
import { Failure } from '../../ui/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { FilePicker } from './file-picker.tsx';
import { takeHanded } from './handed-files.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  files: { display: 'grid', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '20px' },
});

/** A file on its way. Its upload keeps its request id, so that a retry announces it once. */
function Upload({ reportId, file }: { readonly reportId: string; readonly file: File }) {
  const words = useWords(reportWords);
  const queries = useQueryClient();
  const [requestId] = useState(() => crypto.randomUUID());
  const { mutate, error, isSuccess } = useMutation({
    mutationFn: () => uploadFile(reportId, file, requestId),
    onSettled: () => queries.invalidateQueries({ queryKey: attachmentsQuery(reportId).queryKey }),
  });
  useEffect(() => mutate(), [mutate]);
  if (error) {
    return <Failure error={error} title={words.uploadFailed(file.name)} onRetry={() => mutate()} />;
  }
  return isSuccess ? null : (
    <div>
      <Text>{words.uploading(file.name)}</Text>
      <ProgressBar aria-label={words.uploading(file.name)} />
    </div>
  );
}

/** The files of a report, and more of them. */
export function Files({
  reportId,
  canAdd,
}: {
  readonly reportId: string;
  readonly canAdd: boolean;
}) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const format = useFormat();
  const { data = [], error, refetch } = useQuery(attachmentsQuery(reportId));
  const [sent, setSent] = useState<readonly File[]>([]);
  useEffect(() => setSent((files) => [...files, ...takeHanded(reportId)]), [reportId]);
  return (
    <div className={styles.files}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data.length === 0 && sent.length === 0 && <Text>{words.noFiles}</Text>}
      {data.length > 0 && (
        <ul className={styles.list}>
          {data.map(({ id, fileName, state, fileSize }) => (
            <li key={id}>
              {fileName}
              {fileSize !== undefined && ` · ${format.fileSize(fileSize)}`} ·{' '}
              {words.fileStates[state]}
            </li>
          ))}
        </ul>
      )}
      {sent.map((file) => (
        <Upload
          key={`${file.name} ${file.size} ${file.lastModified}`}
          reportId={reportId}
          file={file}
        />
      ))}
      {canAdd && (
        <FilePicker files={[]} onChange={(files) => setSent((now) => [...now, ...files])} />
      )}
    </div>
  );
}
