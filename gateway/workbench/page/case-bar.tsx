import { type SubmitEvent, useEffect, useState } from 'react';
import type {
  AgencyCode,
  MyCasesQuery,
  Purpose,
  ReaderFunction,
} from '../../client/generated/operations';
import { ask } from '../../client/hub';
import { fetched } from '../../client/hub-time';
import { type OpenCase, purposesFor } from '../open-case';
import { Choice } from './choice';
import { useSpeech } from './speech';

interface CaseBarProps {
  readonly opened: OpenCase | undefined;
  /** The pass has ended, or no longer counts. */
  readonly hasEnded: boolean;
  /** What to propose: what was open before, or what an example is for. */
  readonly proposed: Proposed;
  readonly onOpen: (opened: OpenCase) => void;
  readonly onClose: () => void;
}

/** By its field in the form. */
export type Proposed = Readonly<Partial<Record<'case' | 'function' | 'purpose', string>>>;

type Listing = NonNullable<MyCasesQuery['myCases']>[number];

/** Which case, in which function, and what for: as for every reader, and always in sight. */
export function CaseBar({ opened, hasEnded, proposed, onOpen, onClose }: CaseBarProps) {
  const { words, code, format } = useSpeech();
  if (!opened) return <OpenForm {...{ hasEnded, proposed, onOpen }} />;
  return (
    <section className="case-bar" aria-label={words.case}>
      <p className="opened">
        <strong>
          {words.case} {opened.number ?? ''}
        </strong>
        <span>{code('ReaderFunction', opened.function)}</span>
        <span>{code('Purpose', opened.purpose)}</span>
        <span>
          {words.until} {format.moment(opened.expiresAt)}
        </span>
      </p>
      <button type="button" className="plain" onClick={onClose}>
        {words.close}
      </button>
      <p className="quiet">{words.recorded}</p>
    </section>
  );
}

function OpenForm({ hasEnded, proposed, onOpen }: Omit<CaseBarProps, 'opened' | 'onClose'>) {
  const { words, code } = useSpeech();
  const { cases, agency } = useMyCases();
  const [chosen, setChosen] = useState<Proposed>(proposed);
  useEffect(() => {
    setChosen((before) => ({ ...before, ...proposed }));
  }, [proposed]);
  const [aboutWhom, setWhom] = useState('');
  const [reason, setReason] = useState('');
  const [isDanger, setDanger] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const listing = cases.find(({ caseId }) => caseId === chosen.case) ?? cases[0];
  const functions = listing?.readerFunctions ?? [];
  const as = functions.find((one) => one === chosen.function) ?? functions[0];
  const purposes = as ? purposesFor(as, agency) : [];
  const purpose = purposes.find((one) => one === chosen.purpose) ?? purposes[0];
  const choose = (name: keyof Proposed) => (value: string) => {
    setChosen({ ...chosen, [name]: value });
  };

  const open = async () => {
    const caseId = listing?.caseId;
    if (!caseId || !as || !purpose) return;
    const stated = { aboutWhom, reason, imminentDanger: isDanger };
    const emergency = purpose === 'EMERGENCY' ? stated : undefined;
    const input = { caseId, function: as, purpose, ...(emergency ? { emergency } : {}) };
    const outcome = await ask(fetched, 'OpenCase', { input });
    const { token, expiresAt } = (outcome.kind === 'answered' && outcome.data.openCase) || {};
    setRefused(!token || !expiresAt);
    if (!token || !expiresAt) return;
    const number = listing.number ?? undefined;
    onOpen({ caseId, number, token, expiresAt, function: as, purpose });
  };
  return (
    <form
      className="case-bar"
      aria-label={words.open}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        open().catch(() => {
          setRefused(true);
        });
      }}
    >
      <Choice
        {...{ label: words.case, value: listing?.caseId ?? '', onChoose: choose('case') }}
        options={cases.map(({ caseId, number }) => ({
          ...{ value: caseId ?? '', label: number ?? words.caseWithoutNumber },
        }))}
      />
      <Choice
        {...{ label: words.function, value: as ?? '', onChoose: choose('function') }}
        options={functions.map((value) => ({ value, label: code('ReaderFunction', value) }))}
      />
      <Choice
        {...{ label: words.purpose, value: purpose ?? '', onChoose: choose('purpose') }}
        options={purposes.map((value) => ({ value, label: code('Purpose', value) }))}
      />
      {purpose === 'EMERGENCY' && (
        <>
          <label className="reason">
            {words.aboutWhom}
            <input
              required
              maxLength={200}
              value={aboutWhom}
              onChange={({ target }) => {
                setWhom(target.value);
              }}
            />
          </label>
          <label className="reason">
            {words.reason}
            <input
              required
              minLength={30}
              value={reason}
              title={words.reasonHint}
              onChange={({ target }) => {
                setReason(target.value);
              }}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={isDanger}
              onChange={({ target }) => {
                setDanger(target.checked);
              }}
            />{' '}
            {words.danger}
          </label>
        </>
      )}
      <button type="submit" className="button" disabled={!purpose}>
        {words.open}
      </button>
      <p className="quiet" role="status">
        {isRefused ? words.notOpened : hasEnded ? words.ended : words.noCase}
      </p>
    </form>
  );
}

/** The cases the reader is named in, and their own agency. */
function useMyCases(): { readonly cases: readonly Listing[]; readonly agency: AgencyCode | null } {
  const [known, setKnown] = useState<MyCasesQuery>();
  useEffect(() => {
    ask(fetched, 'MyCases', {}).then(
      (outcome) => {
        if (outcome.kind === 'answered') setKnown(outcome.data);
      },
      () => undefined,
    );
  }, []);
  return { cases: known?.myCases ?? [], agency: known?.reader?.agency ?? null };
}

/** What an example needs, of the case that is open. */
export function fits(
  opened: Pick<OpenCase, 'function' | 'purpose'> | undefined,
  needed: { readonly function: ReaderFunction; readonly purpose: Purpose },
): boolean {
  return opened?.function === needed.function && opened.purpose === needed.purpose;
}
