import type { DataOf } from '../hub';
import type { CaseNumbers } from '../view/oversight';
import { useActWords } from './acts/act-words';
import { CaseName } from './case-name';
import { Cell, Table, When } from './parts';
import { useSpeech } from './speech';

type Found = NonNullable<DataOf<'UnusualAccess'>['unusualAccess']>;

/** Who looked as people seldom do, and why that is a question: never a verdict. */
export function UnusualAccess(props: {
  readonly found: Found | null;
  readonly numbers: CaseNumbers;
}) {
  const { found, numbers } = props;
  const { words, language, format } = useSpeech();
  const acts = useActWords();
  if (!found) return <p>{acts.overseesNothing}</p>;
  if (found.length === 0) return <p>{acts.nothingUnusual}</p>;
  return (
    <>
      <p class="quiet">{acts.unusualText}</p>
      <Table
        name={acts.unusualTitle}
        columns={[words.why, words.caseNumber, words.when, acts.howOften, acts.readerOfLog]}
      >
        {found.map((one) => (
          <tr key={`${one.rule ?? ''} ${one.reader ?? ''} ${one.caseId ?? ''} ${one.since ?? ''}`}>
            <th scope="row">{language === 'nl' ? one.becauseNl : one.because}</th>
            <Cell of={words.caseNumber}>
              {one.caseId ? <CaseName {...{ numbers }} caseId={one.caseId} /> : acts.severalCases}
            </Cell>
            <Cell of={words.when}>
              <When value={one.since} />
              {one.until !== one.since && (
                <>
                  {' '}
                  {words.validUntil} <When value={one.until} />
                </>
              )}
            </Cell>
            <Cell of={acts.howOften}>{one.count !== null && format.number(one.count)}</Cell>
            <Cell of={acts.readerOfLog}>
              <code class="pseudonym">{one.reader}</code>
            </Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
