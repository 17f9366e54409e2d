import type { AgencyCode } from '../../generated/operations';
import type { Family } from '../../view/family';
import { AGENCIES } from '../../view/agencies';
import { askable } from '../../view/askable';
import { mayAsk } from '../../view/releases';
import { type WithheldRow, withheldRows } from '../../view/withheld';
import { ActButton, useActing } from '../acts/acting';
import { AgencyTag, Cell, Section, Table } from '../parts';
import { useSpeech } from '../speech';

/** What may be named and is not shown: whose it is, the rule, and what the reader can do. */
export function WithheldList({ family }: { family: Family }) {
  const { words } = useSpeech();
  const acting = useActing();
  const rows = withheldRows(family);
  return (
    <Section id="withheld" title={words.withheldTitle}>
      <p class="quiet">{rows.length > 0 ? words.withheldText : words.nothingWithheld}</p>
      {rows.length > 0 && (
        <Table
          name={words.withheldTitle}
          columns={[words.what, words.about, words.owner, words.why, words.whatYouCanDo]}
        >
          {rows.map((row) => (
            <WithheldLine key={row.id} row={row} family={family} />
          ))}
        </Table>
      )}
      {acting && (
        <p class="acts-of-section">
          {mayAsk(family.case, acting) && (
            <ActButton act={{ name: 'askSealed' }}>{words.askSealed}</ActButton>
          )}
          <ActButton act={{ name: 'codes' }}>{words.codes}</ActButton>
        </p>
      )}
    </Section>
  );
}

function WithheldLine({ row, family }: { row: WithheldRow; family: Family }) {
  const { words, code, policy } = useSpeech();
  const { id, entry } = row;
  const agency = AGENCIES.find((one) => one === entry.owner);
  return (
    <tr id={id} tabindex={-1}>
      <th scope="row">
        <span class="bars" aria-hidden="true" />
        {code('DataCategory', entry.category)}
      </th>
      <Cell of={words.about}>
        <About row={row} />
      </Cell>
      <Cell of={words.owner}>
        <Owner agency={agency} />
      </Cell>
      <Cell of={words.why}>{policy(entry.policy)}</Cell>
      <Cell of={words.whatYouCanDo}>
        <Remedy row={row} family={family} />
      </Cell>
    </tr>
  );
}

/** What the reader can do, as a button where it can be done from here. */
function Remedy({ row: { entry }, family }: { row: WithheldRow; family: Family }) {
  const { code } = useSpeech();
  const acting = useActing();
  const { remedy } = entry;
  const said = code('AccessRemedy', remedy);
  const asked = askable(entry, family);
  if (acting && remedy === 'BREAK_GLASS') {
    return <ActButton act={{ name: 'codes' }}>{said}</ActButton>;
  }
  if (!acting || !asked || !mayAsk(family.case, acting)) return <>{said}</>;
  return <ActButton act={{ name: 'ask', ...asked }}>{said}</ActButton>;
}

function Owner({ agency }: { agency: AgencyCode | undefined }) {
  const { words } = useSpeech();
  if (agency) return <AgencyTag code={agency} />;
  return <span class="agency">{words.caseRegistry}</span>;
}

function About({ row: { about } }: { row: WithheldRow }) {
  const { words, format } = useSpeech();
  switch (about.name) {
    case 'case':
      return <>{words.theCase}</>;
    case 'all':
      return <>{words.everyone}</>;
    case 'some':
      return <>{format.list(about.persons)}</>;
    case 'but':
      return (
        <>
          {words.everyoneBut} {format.list(about.persons)}
        </>
      );
  }
}
