import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useLocation } from 'wouter';
import { createCustomer, type NewCustomer } from '../../api/customers.ts';
import { Failure } from '../../ui/failure.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { mustMatch, SelectField, TextField } from '../../ui/form-fields.tsx';
import { useKeptForm } from '../../ui/use-kept.ts';
import { useWords } from '../../words/words.ts';
import { useCountryOptions } from './countries.ts';
import { customersWords } from './words.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

const FORM = 'add-customer';

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

function useAdd(onClose: () => void) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [requestId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (customer: NewCustomer) => createCustomer(customer, requestId),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['customers'] });
      onClose();
      navigate(`/customers/${id}/software`);
    },
  });
}

function Fields({ form }: { readonly form: UseFormReturn<NewCustomer> }) {
  const styles = useStyles();
  const words = useWords(customersWords);
  return (
    <div className={styles.fields}>
      <Text>{words.addText}</Text>
      <TextField
        form={form}
        name="companyName"
        label={words.companyName}
        rules={{ required: words.nameMissing }}
        maxLength={200}
      />
      <TextField
        form={form}
        name="domain"
        label={words.domain}
        hint={words.domainHint}
        rules={mustMatch(DOMAIN, words.domainMissing)}
        inputMode="url"
        autoCapitalize="none"
      />
      <SelectField
        form={form}
        name="country"
        label={words.country}
        rules={{ required: words.countryMissing }}
        empty=""
        options={useCountryOptions()}
      />
    </div>
  );
}

/** The dialog that adds a customer. */
export function AddCustomer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(customersWords);
  const { form } = useKeptForm<NewCustomer>({
    keptAs: 'customer',
    defaultValues: { companyName: '', domain: '', country: '' },
  });
  const add = useAdd(onClose);
  return (
    <FormDialog
      title={words.addTitle}
      form={FORM}
      action={words.save}
      isPending={add.isPending}
      onClose={onClose}
    >
      <form id={FORM} noValidate onSubmit={form.handleSubmit((customer) => add.mutate(customer))}>
        {add.error && <Failure error={add.error} title={words.problems} />}
        <Fields form={form} />
      </form>
    </FormDialog>
  );
}
