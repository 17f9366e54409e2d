import type { Family } from '../../view/family';
import { type Look, looksOf } from '../../view/looks';
import { AgencyTag, Cell, Section, Table, When } from '../parts';
import { useSpeech } from '../speech';
import { InState } from '../states';

/** As many as are read at a glance; the rest is folded. */
const AT_ONCE = 8;

/** Who was shown what of this family. */
export function Looks({ family }: { family: Family }) {
  const { words } = useSpeech();
  const { disclosures } = family.case;
  const looks = looksOf(disclosures);
  const state = family.reading.stateOf({
    ...{ value: disclosures, coordinate: 'ChainCase.disclosures', owner: 'CASE_REGISTRY' },
  });
  const [shown, folded] = [looks.slice(0, AT_ONCE), looks.slice(AT_ONCE)];
  return (
    <Section id="looks" title={words.looks}>
      {disclosures ? (
        <p class="quiet">{looks.length > 0 ? words.looksText : words.noLooks}</p>
      ) : (
        <InState state={state}>{null}</InState>
      )}
      {shown.length > 0 && <LookTable looks={shown} family={family} />}
      {folded.length > 0 && (
        <details>
          <summary>{words.showAll}</summary>
          <LookTable looks={folded} family={family} />
        </details>
      )}
    </Section>
  );
}

function LookTable({ looks, family }: { looks: readonly Look[]; family: Family }) {
  const { words, code, format } = useSpeech();
  const inFunction = ({ readerFunction }: Look) =>
    family.reading.stateOf({
      ...{ value: readerFunction, coordinate: 'Disclosure.readerFunction', owner: 'CASE_REGISTRY' },
    });
  return (
    <Table
      name={words.looks}
      columns={[words.when, words.agency, words.function, words.purpose, words.wasShown]}
    >
      {looks.map((look) => (
        <tr key={look.key}>
          <Cell of={words.when}>
            <When value={look.when} />
          </Cell>
          <Cell of={words.agency}>
            {look.toAgency ? <AgencyTag code={look.toAgency} /> : words.client}
          </Cell>
          <Cell of={words.function}>
            <InState state={inFunction(look)}>
              {code('ReaderFunction', look.readerFunction)}
            </InState>
          </Cell>
          <Cell of={words.purpose}>{code('Purpose', look.purpose)}</Cell>
          <Cell of={words.wasShown}>
            {format.list(look.categories.map((one) => code('DataCategory', one)))}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
