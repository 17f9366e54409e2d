import { useState } from 'preact/hooks';
import type { AgencyCode, Purpose, ReaderFunction } from '../generated/operations';
import { ask } from '../hub';
import { fetched } from '../hub-time';
import type { OpenedCase } from '../passes';
import { purposesOf } from '../view/purposes';
import type { Listing } from './my-cases';
import { Notice } from './notice';
import { useSpeech } from './speech';
import { useDraft } from './use';

/** Why somebody is asked again. */
export type Reopening = 'PASS_EXPIRED' | 'PASS_STALE';

interface OpenCaseProps {
  readonly caseId: string;
  readonly listing: Listing | undefined;
  readonly functions: readonly ReaderFunction[];
  readonly agency: AgencyCode | null;
  readonly reopening: Reopening | undefined;
  readonly onOpened: (opened: OpenedCase) => void;
  readonly onSignedOut: () => void;
}

/** In which function, and what for: asked each time, and kept as a draft until it is answered. */
export function OpenCase(props: OpenCaseProps) {
  const { caseId, listing, functions, agency, reopening, onOpened, onSignedOut } = props;
  const { words, code } = useSpeech();
  const { draft, change, clear } = useDraft(`open:${caseId}`);
  const [trouble, setTrouble] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const only = functions.length === 1 ? functions[0] : undefined;
  const as = functions.find((one) => one === draft['function']) ?? only;
  const purposes = as ? purposesOf(as, agency) : [];
  const purpose = purposes.find((one) => one === draft['purpose']);

  const open = async () => {
    if (!as || !purpose) {
      setTrouble(words.chooseBoth);
      return;
    }
    setAsking(true);
    setTrouble(undefined);
    const outcome = await ask(fetched, 'OpenCase', { input: { caseId, function: as, purpose } });
    setAsking(false);
    if (outcome.kind === 'unreachable') setTrouble(words.offlineStill);
    else if (outcome.kind === 'refused') {
      if (outcome.code === 'UNAUTHENTICATED') onSignedOut();
      else setTrouble(words.notOpened);
    } else {
      const { token, expiresAt } = outcome.data.openCase ?? {};
      if (!token || !expiresAt) setTrouble(words.notOpened);
      else {
        clear();
        onOpened({ token, expiresAt, function: as, purpose });
      }
    }
  };

  return (
    <form
      class="open-case card"
      aria-labelledby="open-title"
      onSubmit={(event) => {
        event.preventDefault();
        open().catch(() => {
          setTrouble(words.broken);
        });
      }}
    >
      <p class="eyebrow">
        {words.caseNumber} {listing?.number ?? ''}
      </p>
      <OpenTitle reopening={reopening} />
      <Choice<ReaderFunction>
        {...{ name: 'function', list: 'ReaderFunction', chosen: as, values: functions }}
        legend={words.chooseFunction}
        onChoose={(value) => {
          change('function', value);
        }}
      />
      <Choice<Purpose>
        {...{ name: 'purpose', list: 'Purpose', chosen: purpose, values: purposes }}
        legend={words.choosePurpose}
        hint={words.purposeHint}
        onChoose={(value) => {
          change('purpose', value);
        }}
      />
      <p class="quiet">{words.opens}</p>
      <p class="quiet">{words.consultationAfter}</p>
      <div role="alert">{trouble && <Notice>{trouble}</Notice>}</div>
      <button type="submit" class="button" disabled={isAsking}>
        {isAsking ? words.opening : words.openNow}
      </button>
      <span class="unseen" role="status">
        {isAsking ? words.opening : purpose ? code('Purpose', purpose) : ''}
      </span>
    </form>
  );
}

function OpenTitle({ reopening }: { reopening: Reopening | undefined }) {
  const { words } = useSpeech();
  const [title, text] = reopening
    ? reopening === 'PASS_STALE'
      ? [words.staleTitle, words.staleText]
      : [words.expiredTitle, words.expiredText]
    : [words.openTitle, words.openText];
  const heading = reopening ? <h2 id="open-title">{title}</h2> : <h1 id="open-title">{title}</h1>;
  return (
    <>
      {heading}
      <p>{text}</p>
    </>
  );
}

interface ChoiceProps<Code extends string> {
  readonly name: string;
  readonly list: string;
  readonly legend: string;
  readonly hint?: string;
  readonly values: readonly Code[];
  readonly chosen: Code | undefined;
  readonly onChoose: (value: Code) => void;
}

function Choice<Code extends string>(props: ChoiceProps<Code>) {
  const { code } = useSpeech();
  const { name, list, legend, hint, values, chosen, onChoose } = props;
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {hint && <p class="quiet">{hint}</p>}
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {code(list, value)}
        </label>
      ))}
    </fieldset>
  );
}
