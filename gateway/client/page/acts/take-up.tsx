import { withAcknowledgement } from '../../view/act-changes';
import { useSpeech } from '../speech';
import type { InDialog } from './act-dialog';
import { ActForm } from './act-form';
import { useActWords } from './act-words';
import { ask } from './ask';

/** Somebody says that they take up an alert. */
export function TakeUp({ alertId, place, ...says }: InDialog & { readonly alertId: string }) {
  const { words, code } = useSpeech();
  const acts = useActWords();
  const alert = place.family.case.alerts?.find(({ id }) => id === alertId);
  return (
    <ActForm
      form={`take-up:${alertId}`}
      means={[
        code('AlertKind', alert?.kind),
        ...(alert?.advice ? [`${words.whatToDo}: ${code('SafetyAdvice', alert.advice)}`] : []),
        acts.takeUpMeans,
      ]}
      doIt={words.takeUp}
      problemOf={() => undefined}
      send={() => ask('AcknowledgeAlert', { alertId }, place.token)}
      onDone={({ acknowledgeAlert: taken }) => {
        if (taken) place.change((view) => withAcknowledgement(view, alertId, taken));
        says.onDone({ text: acts.takenUp });
      }}
      onRefused={says.onRefused}
    />
  );
}
