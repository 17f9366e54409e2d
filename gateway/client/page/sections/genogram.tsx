import { useMemo } from 'preact/hooks';
import { familyPicture } from '../../picture/family-picture';
import { Genogram } from '../../picture/genogram';
import { GenogramTable } from '../../picture/genogram-table';
import type { Family } from '../../view/family';
import { pictureWords } from '../../words/picture-words';
import { Section } from '../parts';
import { useSpeech } from '../speech';
import { Missing } from '../facts';

interface FamilyTreeProps {
  readonly family: Family;
  readonly today: string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** The family as a picture, and the same as tables. Choosing a person shows their time line. */
export function FamilyTree({ family, today, selected, onSelect }: FamilyTreeProps) {
  const speech = useSpeech();
  const { words: own, format } = speech;
  const picture = useMemo(() => familyPicture(named(family)), [family]);
  const words = useMemo(() => pictureWords(speech), [speech]);
  const { relations } = family.case;
  const asked = { coordinate: 'ChainCase.relations', owner: 'CASE_REGISTRY' };
  const state = family.reading.stateOf({ ...asked, value: relations });
  return (
    <Section id="family" title={own.family} isOpened={family.reading.isEmergency}>
      <Genogram {...{ picture, today, words, selected, onSelect }} />
      {state.name !== 'value' && state.name !== 'opened' && (
        <Missing missing={[{ field: 'relations', state }]} />
      )}
      <details class="beside-picture">
        <summary>{own.asTable}</summary>
        <GenogramTable picture={picture} words={words} date={format.when} />
      </details>
    </Section>
  );
}

/** Names are those of the whole page: who is named by the municipality alone is drawn by name, too. */
function named({ case: own, nameOf }: Family): Parameters<typeof familyPicture>[0] {
  return {
    ...own,
    participants: (own.participants ?? []).map(({ caseRole, person }) => ({
      caseRole,
      person: person && { ...person, knownAs: nameOf.get(person.id) ?? null },
    })),
  };
}
