import type { ComponentChildren } from 'preact';
import type { SilentEntry, WithheldEntry } from '../hub';
import type { State } from '../view/state';
import { idOf } from '../view/withheld';
import { useSpeech } from './speech';

/**
 * The five states of a fact, one component each, used everywhere. They differ by words and shape,
 * not by colour alone. A hidden fact has no state: it is not there.
 */

/** A value that is there for the reader. */
function Value({ children }: { children: ComponentChildren }) {
  return <span class="value">{children}</span>;
}

/** The owner answered: there is nothing. */
export function NoneRecorded() {
  return <span class="state state-none">{useSpeech().words.noneRecorded}</span>;
}

/** Not for this reader; the mark leads to the reason and the remedy. */
function Withheld({ entry }: { entry: WithheldEntry }) {
  return (
    <a class="state state-withheld" href={`#${idOf(entry)}`}>
      <Lock />
      {useSpeech().words.withheld}
    </a>
  );
}

/** Its owner does not answer now: nobody knows whether there is anything. */
export function AgencySilent({ silent }: { silent: SilentEntry }) {
  const { words, code } = useSpeech();
  return (
    <span class="state state-silent">
      {words.agencySilent} {code('AgencyCode', silent.agency)}
    </span>
  );
}

/** A value that is there because somebody broke the glass. */
export function OpenedByBreakGlass({ children }: { children: ComponentChildren }) {
  return (
    <span class="state-opened">
      {children} <span class="state-opened-mark">{useSpeech().words.opened}</span>
    </span>
  );
}

/** A fact in whatever state it is. */
export function InState({ state, children }: { state: State; children: ComponentChildren }) {
  switch (state.name) {
    case 'value':
      return <Value>{children}</Value>;
    case 'none':
      return <NoneRecorded />;
    case 'withheld':
      return <Withheld entry={state.entry} />;
    case 'silent':
      return <AgencySilent silent={state.silent} />;
    case 'opened':
      return <OpenedByBreakGlass>{children}</OpenedByBreakGlass>;
  }
}

/** What the marks mean; the same on every page, so that it tells nothing. */
export function StatesLegend() {
  const { words } = useSpeech();
  return (
    <section class="states-legend" aria-label={words.statesTitle}>
      <h2>{words.statesTitle}</h2>
      <ul>
        <li>
          <Value>{words.valueShown}</Value>
        </li>
        <li>
          <NoneRecorded />
        </li>
        <li>
          <span class="state state-withheld">
            <Lock />
            {words.withheld}
          </span>
        </li>
        <li>
          <span class="state state-silent">
            {words.agencySilent} {words.agency.toLowerCase()}
          </span>
        </li>
        <li>
          <span class="state-opened">
            <span class="state-opened-mark">{words.opened}</span>
          </span>
        </li>
      </ul>
    </section>
  );
}

function Lock() {
  return (
    <svg class="lock" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </svg>
  );
}
