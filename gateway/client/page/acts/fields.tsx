import { useId } from 'preact/hooks';
import { useSpeech } from '../speech';
import type { Typing } from './act-form';
import { useActWords } from './act-words';

interface FieldProps extends Typing {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** What a screen reader says of a field: that something is amiss, and where it is explained. */
function saidOf({ name, hint, problem }: FieldProps, id: string) {
  return {
    'aria-invalid': problem?.field === name,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  };
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <p class="quiet" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

/** A line of text. */
export function Line(props: FieldProps) {
  const { name, label, hint, draft, change } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint {...{ id, hint }} />
      <input
        {...{ id, name, ...saidOf(props, id) }}
        type="text"
        autocomplete="off"
        value={draft[name] ?? ''}
        onInput={({ currentTarget }) => {
          change(name, currentTarget.value);
        }}
      />
    </div>
  );
}

/** A day between two others (`YYYY-MM-DD`). */
export function Day(props: FieldProps & { readonly first: string; readonly last: string }) {
  const { name, label, hint, draft, change, first, last } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint {...{ id, hint }} />
      <input
        {...{ id, name, ...saidOf(props, id) }}
        type="date"
        min={first}
        max={last}
        value={draft[name] ?? ''}
        onInput={({ currentTarget }) => {
          change(name, currentTarget.value);
        }}
      />
    </div>
  );
}

/** Sentences, with how many signs are left. */
export function Sentences(props: FieldProps & { readonly longest: number }) {
  const { name, label, hint, draft, change, longest } = props;
  const id = useId();
  const words = useActWords();
  const { format } = useSpeech();
  const value = draft[name] ?? '';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint {...{ id, hint }} />
      <textarea
        {...{ id, name, ...saidOf(props, id) }}
        rows={5}
        value={value}
        onInput={({ currentTarget }) => {
          change(name, currentTarget.value);
        }}
      />
      <p class="quiet">
        {words.signs} {format.number(value.trim().length)} / {format.number(longest)}
      </p>
    </div>
  );
}

/** One of some; where there is only one, it is said and not asked. */
export function OneOf<Value extends string>(
  props: FieldProps & {
    readonly values: readonly Value[];
    readonly named: (value: Value) => string;
  },
) {
  const { name, label, hint, draft, change, values, named } = props;
  const id = useId();
  const [only] = values;
  if (only !== undefined && values.length === 1) {
    return (
      <p>
        <span class="quiet">{label}:</span> <b>{named(only)}</b>
      </p>
    );
  }
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <Hint {...{ id, hint }} />
      {values.map((value) => (
        <label key={value}>
          <input
            {...{ type: 'radio', name, value, ...saidOf(props, id) }}
            checked={value === (isNamed(values, draft[name]) ? draft[name] : OTHER)}
            onChange={() => {
              change(name, value);
            }}
          />
          {named(value)}
        </label>
      ))}
    </fieldset>
  );
}

/** The value of "another one": whatever is typed in a field of the same name. */
const OTHER = '';

function isNamed(values: readonly string[], value: string | undefined): boolean {
  return value === undefined || value === OTHER ? false : values.includes(value);
}

/** A box to tick. */
export function Tick(props: FieldProps) {
  const { name, label, draft, change } = props;
  const id = useId();
  return (
    <div class="choice">
      <label>
        <input
          {...{ type: 'checkbox', name, ...saidOf(props, id) }}
          checked={draft[name] === 'yes'}
          onChange={({ currentTarget }) => {
            change(name, currentTarget.checked ? 'yes' : '');
          }}
        />
        {label}
      </label>
    </div>
  );
}
