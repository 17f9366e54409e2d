import type { DataOf } from '../hub';
import { useActWords } from './acts/act-words';
import { Cell, Table, When } from './parts';
import { useSpeech } from './speech';

type Found = NonNullable<DataOf<'UnusualAccess'>['unusualAccess']>;

/** Who looked as people seldom do, and why that is a question: never a verdict. */
export function UnusualAccess({ found }: { found: Found | null }) {
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
              {one.caseId ? <code>{one.caseId}</code> : acts.severalCases}
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
