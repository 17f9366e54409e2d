import type { DataOf } from '../hub';
import { numbersOf } from '../view/oversight';
import { Asked } from './acts/asked';
import { useActWords } from './acts/act-words';
import { EmergencyList } from './acts/reviews';
import { CaseDisclosures } from './dpo-disclosures';
import { SubjectReport } from './dpo-report';
import { UnusualAccess } from './dpo-unusual';
import { Section } from './parts';
import { useSpeech } from './speech';
import { ask } from './acts/ask';

const OVERSEES_NOTHING = { overseenCases: null, unusualAccess: null };

interface OversightProps {
  readonly listing: DataOf<'MyCases'>;
  readonly onSignedOut: () => void;
}

/** What a data-protection officer oversees. Nothing of it is in the address. */
export function Oversight({ listing, onSignedOut }: OversightProps) {
  const { words } = useSpeech();
  const acts = useActWords();
  const told = async () => {
    const [reviews, unusual] = await Promise.all([ask('MyReviews', {}), ask('UnusualAccess', {})]);
    if (reviews.kind !== 'answered') return reviews;
    // An officer who oversees no case is told of emergencies alone.
    if (unusual.kind === 'refused' && unusual.code === 'NOT_AVAILABLE') {
      return { ...reviews, data: { ...reviews.data, ...OVERSEES_NOTHING } };
    }
    if (unusual.kind !== 'answered') return unusual;
    return { ...reviews, data: { ...reviews.data, ...unusual.data } };
  };
  return (
    <>
      <h1>{words.oversight}</h1>
      <p class="lead">{acts.oversightText}</p>
      <Asked send={told} onSignedOut={onSignedOut}>
        {({ myReviews, overseenCases, unusualAccess }) => {
          const numbers = numbersOf(listing.myCases ?? [], overseenCases ?? []);
          return (
            <div class="sections">
              <Section id="emergencies" title={words.reviews}>
                <EmergencyList {...{ numbers, onSignedOut }} reviews={myReviews ?? []} />
              </Section>
              <Section id="unusual" title={acts.unusualTitle}>
                <UnusualAccess {...{ numbers }} found={unusualAccess} />
              </Section>
              <Section id="disclosures" title={words.looks}>
                <CaseDisclosures {...{ onSignedOut }} cases={overseenCases ?? []} />
              </Section>
              <Section id="report" title={acts.reportTitle}>
                <SubjectReport onSignedOut={onSignedOut} />
              </Section>
            </div>
          );
        }}
      </Asked>
    </>
  );
}
