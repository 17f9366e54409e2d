import { useState } from 'preact/hooks';
import type { Draft } from '../drafts';
import type { DataOf } from '../hub';
import { chosen, codeTyped } from '../view/acts';
import { type DisclosureRow, disclosureRows, numbersOf } from '../view/oversight';
import { ActForm } from './acts/act-form';
import { useActWords } from './acts/act-words';
import { Line, OneOf } from './acts/fields';
import { CaseName } from './case-name';
import { AgencyTag, Cell, Table, When } from './parts';
import { useSpeech } from './speech';
import { ask } from './acts/ask';

/** As many as are read at a glance; the rest is folded. */
const AT_ONCE = 20;

interface CaseDisclosuresProps {
  /** To choose from. Where there are none, the case is typed, and the hub decides. */
  readonly cases: NonNullable<DataOf<'UnusualAccess'>['overseenCases']>;
  readonly onSignedOut: () => void;
}

/** Who was shown what of one case: it is opened for oversight, which is recorded, and closed again. */
export function CaseDisclosures({ cases, onSignedOut }: CaseDisclosuresProps) {
  const { words } = useSpeech();
  const acts = useActWords();
  const [shown, show] = useState<{ caseId: string; rows: readonly DisclosureRow[] }>();
  const rows = shown?.rows ?? [];
  const caseIds = cases.flatMap(({ caseId }) => caseId ?? []);
  const numbers = numbersOf(cases);
  const caseIn = (draft: Draft) =>
    caseIds.length > 0 ? (chosen(caseIds, draft['case']) ?? '') : codeTyped(draft['case']);
  return (
    <>
      <ActForm
        form="oversight"
        means={[acts.oversightMeans]}
        doIt={acts.showLooks}
        problemOf={(draft) =>
          caseIn(draft) === '' ? { field: 'case', word: 'caseNeeded' } : undefined
        }
        send={(draft) => disclosuresOf(caseIn(draft))}
        onDone={({ caseId, disclosures }) => {
          show({ caseId, rows: disclosureRows(disclosures) });
        }}
        onRefused={(code) => {
          if (code === 'UNAUTHENTICATED') onSignedOut();
        }}
      >
        {(typing) =>
          caseIds.length > 0 ? (
            <OneOf
              {...{ ...typing, name: 'case', values: caseIds }}
              label={caseIds.length === 1 ? words.caseNumber : acts.yourCases}
              named={(one) => numbers.get(one) ?? one}
            />
          ) : (
            <Line
              {...{ ...typing, name: 'case', label: acts.codeOfCase, hint: acts.codeOfDirector }}
            />
          )
        }
      </ActForm>
      {shown && (
        <h3>
          {words.caseNumber} <CaseName {...{ numbers }} caseId={shown.caseId} />
        </h3>
      )}
      <p role="status">{shown && (rows.length > 0 ? words.looksText : words.noLooks)}</p>
      {rows.length > 0 && <DisclosureTable rows={rows.slice(0, AT_ONCE)} />}
      {rows.length > AT_ONCE && (
        <details>
          <summary>{words.showAll}</summary>
          <DisclosureTable rows={rows.slice(AT_ONCE)} />
        </details>
      )}
    </>
  );
}

/** The pass is used once and kept nowhere. */
async function disclosuresOf(caseId: string) {
  const input = { caseId, function: 'DPO', purpose: 'OVERSIGHT' } as const;
  const opened = await ask('OpenCase', { input });
  if (opened.kind !== 'answered') return opened;
  const outcome = await ask('CaseDisclosures', {}, opened.data.openCase?.token ?? '');
  if (outcome.kind !== 'answered') return outcome;
  const disclosures = outcome.data.case?.disclosures;
  // Withheld is not "nobody looked": of a case that is restricted to others, say.
  if (!disclosures) return { kind: 'refused', code: 'NOT_AVAILABLE' } as const;
  return { ...outcome, data: { caseId, disclosures } };
}

function DisclosureTable({ rows }: { rows: readonly DisclosureRow[] }) {
  const { words, code, format } = useSpeech();
  const acts = useActWords();
  const columns = [words.when, words.agency, words.function, words.purpose, acts.basis];
  return (
    <Table name={words.looks} columns={[...columns, acts.dataOf, words.wasShown]}>
      {rows.map((row) => (
        <tr key={row.key}>
          <Cell of={words.when}>
            <When value={row.when} />
          </Cell>
          <Cell of={words.agency}>
            {row.toAgency ? <AgencyTag code={row.toAgency} /> : words.client}
          </Cell>
          <Cell of={words.function}>{code('ReaderFunction', row.readerFunction)}</Cell>
          <Cell of={words.purpose}>{code('Purpose', row.purpose)}</Cell>
          <Cell of={acts.basis}>
            {code('LegalBasisKind', row.legalBasis)}
            {row.useLimitation && ` (${code('UseLimitation', row.useLimitation)})`}
          </Cell>
          <Cell of={acts.dataOf}>
            {row.fromAgency ? <AgencyTag code={row.fromAgency} /> : words.caseRegistry}
          </Cell>
          <Cell of={words.wasShown}>
            {format.list(row.categories.map((one) => code('DataCategory', one)))}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
