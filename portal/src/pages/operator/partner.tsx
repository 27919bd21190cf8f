import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { hasStatus } from '../../api/errors.ts';
import { removePartner } from '../../api/operator.ts';
import type { Partner as PartnerData } from '../../api/partner.ts';
import {
  brandQuery,
  membersOf,
  partnerQuery,
  partnersQuery,
  savePartnerBrand,
} from '../../api/partners.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { Section } from '../../ui/section.tsx';
import { useDialog } from '../../ui/use-dialog.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { MembersView } from '../people/members.tsx';
import { BrandFields } from '../settings/brand.tsx';
import { adminWords } from './admin-words.ts';
import { PartnerFields, usePartnerForm } from './partner-fields.tsx';

const FORM = 'partner';

const useStyles = makeStyles({
  sections: { display: 'grid', rowGap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Facts({ partner }: { readonly partner: PartnerData }) {
  const styles = useStyles();
  const words = useWords(adminWords);
  const { save } = useWords(uiWords);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const removal = useDialog('remove');
  const { id, name, country = '' } = partner;
  const saved = usePartnerForm({ id, name, country }, () => undefined);
  return (
    <Section title={words.facts}>
      <PartnerFields saved={saved} isNew={false} formId={FORM} />
      <div className={styles.buttons}>
        <Button
          type="submit"
          form={FORM}
          appearance="primary"
          disabledFocusable={saved.saving.isPending}
        >
          {save}
        </Button>
        <Button onClick={removal.open}>{words.remove}</Button>
      </div>
      {removal.isOpen && (
        <ConfirmDialog
          title={words.removeTitle(name)}
          text={words.removeText}
          action={words.remove}
          run={(requestId) => removePartner(id, requestId)}
          onDone={async () => {
            navigate('/operator/partners', { replace: true });
            await queries.invalidateQueries({ queryKey: partnersQuery().queryKey, exact: true });
          }}
          onClose={removal.close}
        />
      )}
    </Section>
  );
}

function BrandSection({ partner: { id, name } }: { readonly partner: PartnerData }) {
  const words = useWords(adminWords);
  const query = useQuery(brandQuery(id));
  return (
    <Section title={words.brand}>
      <Loaded query={query}>
        {(brand) => (
          <BrandFields
            brand={brand}
            company={name}
            operation="savePartnerBrand"
            save={savePartnerBrand(id)}
            queryKey={brandQuery(id).queryKey}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** The page of a partner: its facts, people, programs and brand. */
export function PartnerPage() {
  const styles = useStyles();
  const words = useWords(adminWords);
  const { partnerId = '' } = useParams<{ partnerId: string }>();
  const query = useQuery(partnerQuery(partnerId));
  const title = query.data?.name ?? words.partners;
  if (hasStatus(query.error, 404)) {
    return <NotFound />;
  }
  return (
    <Page
      title={title}
      note={partnerId}
      crumbs={[{ name: words.partners, path: '/operator/partners' }, { name: title }]}
    >
      <Permitted operation="readPartner">
        <Loaded query={query}>
          {(partner) => (
            <div className={styles.sections}>
              <Facts key={partner.name} partner={partner} />
              <MembersView
                partner={partner}
                members={membersOf(partnerId)}
                queryKey={partnerQuery(partnerId).queryKey}
              />
              <BrandSection partner={partner} />
            </div>
          )}
        </Loaded>
      </Permitted>
    </Page>
  );
}
