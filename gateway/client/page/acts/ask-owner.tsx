import { useEffect, useState } from 'preact/hooks';
import type { DataCategory } from '../../generated/operations';
import { withRequest } from '../../view/act-changes';
import { troubleOf } from '../../view/act-trouble';
import { askProblem, chosen, LONGEST_QUESTION, typed } from '../../view/acts';
import type { ActWords } from '../../words/en-acts';
import { Notice } from '../notice';
import { useSpeech } from '../speech';
import type { InDialog } from './act-dialog';
import { ActForm } from './act-form';
import { useActWords } from './act-words';
import { OneOf, Sentences } from './fields';
import { ask } from './ask';

interface AskOwnerProps extends InDialog {
  readonly categories: readonly DataCategory[];
  readonly personIds: readonly string[];
}

/** Asks whose data it is to open it; the reply is the same whatever there is. */
export function AskOwner({ categories, personIds, place, ...says }: AskOwnerProps) {
  const { words, code } = useSpeech();
  const acts = useActWords();
  const { caseId, family, token } = place;
  const about = categories.length === 1 ? categories[0] : 'sealed';
  return (
    <ActForm
      form={`ask:${caseId}:${about ?? ''}`}
      means={[acts.askMeans, acts.askSame]}
      doIt={acts.askNow}
      problemOf={(draft) => askProblem(draft, { persons: personIds, categories })}
      send={async (draft) => {
        const category = chosen(categories, draft['category']);
        const personId = chosen(personIds, draft['person']);
        if (!category || !personId) return { kind: 'refused', code: 'INVALID_INPUT' };
        const input = { category, personId, question: typed(draft, 'question') };
        return ask('RequestRelease', { input }, token);
      }}
      onDone={({ requestRelease: request }) => {
        if (request) place.change((view) => withRequest(view, request));
        says.onDone({ text: acts.asked });
      }}
      onRefused={says.onRefused}
    >
      {(typing) => (
        <>
          <OneOf
            {...{ ...typing, name: 'category', label: words.what, values: categories }}
            named={(one) => code('DataCategory', one)}
          />
          <OneOf
            {...{ ...typing, name: 'person', label: words.about, values: personIds }}
            named={(one) => family.nameOf.get(one) ?? words.person}
          />
          <Sentences
            {...{ ...typing, name: 'question', longest: LONGEST_QUESTION }}
            label={acts.question}
            hint={acts.questionHint}
          />
        </>
      )}
    </ActForm>
  );
}

/** Of what is never named: the list is the same in every case, so choosing from it tells nothing. */
export function AskSealed(says: InDialog) {
  const { words } = useSpeech();
  const acts = useActWords();
  const { place, onRefused } = says;
  const [sealed, setSealed] = useState<readonly DataCategory[]>();
  const [trouble, setTrouble] = useState<keyof ActWords>();
  useEffect(() => {
    let isLeft = false;
    ask('SealedCategories', {}, place.token).then(
      (outcome) => {
        if (isLeft) return;
        if (outcome.kind === 'answered') setSealed(outcome.data.case?.sealedCategories ?? []);
        else {
          setTrouble(troubleOf(outcome));
          if (outcome.kind === 'refused') onRefused(outcome.code);
        }
      },
      () => {
        if (!isLeft) setTrouble('noAnswer');
      },
    );
    return () => {
      isLeft = true;
    };
    // Asked once for the pass it was begun with.
  }, [place.token]);
  if (trouble) return <Notice>{acts[trouble]}</Notice>;
  if (!sealed) return <p role="status">{words.loading}</p>;
  return (
    <>
      <p>{acts.askSealedMeans}</p>
      <AskOwner
        {...says}
        categories={sealed}
        personIds={place.family.members.map(({ id }) => id)}
      />
    </>
  );
}
