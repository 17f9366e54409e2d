import { useMemo } from 'preact/hooks';
import { LANES } from '../../../../schema/timeline';
import { TimeLine } from '../../picture/time-line';
import type { Family } from '../../view/family';
import { timeLineEvents } from '../../view/time-line-events';
import { pictureWords } from '../../words/picture-words';
import { Section } from '../parts';
import { useSpeech } from '../speech';

interface TimelineSectionProps {
  readonly family: Family;
  readonly today: string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** What happened, over all agencies; of one person where one is chosen. */
export function TimelineSection({ family, today, selected, onSelect }: TimelineSectionProps) {
  const speech = useSpeech();
  const { words: own, format, code } = speech;
  const events = useMemo(() => timeLineEvents(family, code), [family, code]);
  const words = useMemo(() => pictureWords(speech), [speech]);
  const silent = useMemo(
    () => LANES.filter((lane) => family.reading.silentOf(lane) !== undefined),
    [family],
  );
  return (
    <Section id="timeline" title={own.timeline} isOpened={family.reading.isEmergency}>
      <label class="filter">
        {own.chooseAPerson}
        <select
          value={selected ?? ''}
          onChange={({ currentTarget: { value } }) => {
            onSelect(value === '' ? undefined : value);
          }}
        >
          <option value="">{own.everybody}</option>
          {family.members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TimeLine
        {...{ events, today, words, silent }}
        persons={family.members}
        person={selected}
        date={format.when}
        month={format.month}
      />
    </Section>
  );
}
