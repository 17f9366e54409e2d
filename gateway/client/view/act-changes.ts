import type { DataOf } from '../hub';
import type { ReleaseRequest } from './releases';

/** What an answer about a case becomes by an act of the reader, without asking all of it again. */

type View = DataOf<'FamilyView'>;
type Acknowledgement = NonNullable<DataOf<'AcknowledgeAlert'>['acknowledgeAlert']>;

/** Somebody took up an alert; twice is once. */
export function withAcknowledgement(view: View, alertId: string, taken: Acknowledgement): View {
  const isThis = ({ professional }: Pick<Acknowledgement, 'professional'>) =>
    professional?.id === taken.professional?.id;
  const alerts = view.case?.alerts?.map((alert) =>
    alert.id === alertId && !alert.acknowledgements?.some(isThis)
      ? { ...alert, acknowledgements: [...(alert.acknowledgements ?? []), taken] }
      : alert,
  );
  return view.case && alerts ? { ...view, case: { ...view.case, alerts } } : view;
}

/** A request was made, or answered. */
export function withRequest(view: View, request: ReleaseRequest): View {
  if (!view.case) return view;
  const { releaseRequests } = view.case;
  const others = (releaseRequests ?? []).filter(({ id }) => id !== request.id);
  return { ...view, case: { ...view.case, releaseRequests: [...others, request] } };
}
