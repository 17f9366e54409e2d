import type { DataOf } from '../hub';
import { casesToOversee } from '../view/oversight';
import { Asked } from './acts/asked';
import { useActWords } from './acts/act-words';
import { EmergencyList } from './acts/reviews';
import { CaseDisclosures } from './dpo-disclosures';
import { SubjectReport } from './dpo-report';
import { UnusualAccess } from './dpo-unusual';
import { Section } from './parts';
import { useSpeech } from './speech';
import { ask } from './acts/ask';

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
    // An officer who is named in no case is told of emergencies alone.
    if (unusual.kind === 'refused' && unusual.code === 'NOT_AVAILABLE') {
      return { ...reviews, data: { ...reviews.data, unusualAccess: null } };
    }
    if (unusual.kind !== 'answered') return unusual;
    return { ...reviews, data: { ...reviews.data, ...unusual.data } };
  };
  return (
    <>
      <h1>{words.oversight}</h1>
      <p class="lead">{acts.oversightText}</p>
      <Asked send={told} onSignedOut={onSignedOut}>
        {({ myReviews, unusualAccess }) => {
          const named = (listing.myCases ?? []).filter(({ readerFunctions }) =>
            readerFunctions?.includes('DPO'),
          );
          const caseIds = casesToOversee(named, unusualAccess ?? [], myReviews ?? []);
          return (
            <div class="sections">
              <Section id="emergencies" title={words.reviews}>
                <EmergencyList {...{ listing, onSignedOut }} reviews={myReviews ?? []} />
              </Section>
              <Section id="unusual" title={acts.unusualTitle}>
                <UnusualAccess found={unusualAccess} />
              </Section>
              <Section id="disclosures" title={words.looks}>
                <CaseDisclosures {...{ caseIds, onSignedOut }} cases={listing.myCases ?? []} />
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
