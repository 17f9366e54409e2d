import { type AgencyLine, agencyLines, chainFacts, type PersonFacts } from '../../view/agencies';
import type { Family } from '../../view/family';
import { functionSaid } from '../../view/professional';
import { FactsView } from '../facts';
import { AgencyTag, Section, When } from '../parts';
import { useSpeech } from '../speech';
import { AgencySilent, NoneRecorded } from '../states';

/** Who takes part, what each shows, how fresh it is, and who does not answer. */
export function Agencies({ family }: { family: Family }) {
  const { words } = useSpeech();
  const chain = chainFacts(family);
  return (
    <Section id="agencies" title={words.agencies} isOpened={family.reading.isEmergency}>
      <ul class="agency-list">
        {agencyLines(family).map((line) => (
          <Agency key={line.code} line={line} family={family} />
        ))}
        {chain.length > 0 && (
          <li class="agency-item">
            <div class="agency-line">
              <span class="agency">{words.caseRegistry}</span>
            </div>
            <Contributions persons={chain} family={family} />
          </li>
        )}
      </ul>
    </Section>
  );
}

function Agency({ line, family }: { line: AgencyLine; family: Family }) {
  const { words, code, field, format } = useSpeech();
  const { listed, participation, silent, contributes, persons } = line;
  const asOf = listed?.asOf;
  return (
    <li class="agency-item">
      <div class="agency-line">
        <AgencyTag code={line.code} />
        {participation?.status && (
          <span class="quiet">{code('ParticipationStatus', participation.status)}</span>
        )}
        {silent ? (
          <AgencySilent silent={silent} />
        ) : (
          asOf && (
            <span class="quiet">
              {words.freshUntil} <When value={asOf} />
            </span>
          )
        )}
      </div>
      {!silent && (
        <p class="contributes">
          {contributes.length > 0 ? (
            <>
              {words.contributes}: {format.list(contributes.map(field))}
            </>
          ) : (
            <span class="quiet">{words.contributesNothing}</span>
          )}
        </p>
      )}
      {persons.length > 0 && <Contributions persons={persons} family={family} />}
      <Workers line={line} />
    </li>
  );
}

function Contributions({ persons, family }: { persons: readonly PersonFacts[]; family: Family }) {
  const { words } = useSpeech();
  return (
    <details class="contributions">
      <summary>{words.details}</summary>
      {persons.map(({ member, facts }) => (
        <article key={member.id} class="person-facts">
          <h3>{member.name}</h3>
          {facts.facts.length + facts.records.length > 0 ? (
            <FactsView facts={facts} names={family.nameOf} />
          ) : (
            <NoneRecorded />
          )}
        </article>
      ))}
    </details>
  );
}

function Workers({ line: { participation, listed } }: { line: AgencyLine }) {
  const { words, code } = useSpeech();
  const workers = (participation?.workers ?? []).flatMap(({ professional }) => professional ?? []);
  if (workers.length === 0) return null;
  return (
    <details class="workers">
      <summary>{words.workers}</summary>
      <ul>
        {workers.map((one) => (
          <li key={one.id}>
            <b>{one.displayName}</b>{' '}
            <span class="quiet">{functionSaid(one.function, code, words.justiceAssistant)}</span>
            <Phone number={one.directPhone ?? one.agencyPhone ?? listed?.phone} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Phone({ number }: { number: string | null | undefined }) {
  return number ? <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a> : null;
}
