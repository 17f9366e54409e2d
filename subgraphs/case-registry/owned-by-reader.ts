import { decide } from '../../schema/policy/decide';
import { caseSubject, factsOf, subjectOf } from '../../schema/policy/facts';
import { type Category, MATRIX } from '../../schema/policy/generated/matrix';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { type Context, passOf } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { type SubjectId, THE_CASE } from '../kit/rights';

const CATEGORIES = Object.keys(MATRIX) as Category[];

/** The categories that are the reader's agency's own: `O` in the reader's column of the matrix. */
export function ownedByReader(context: Context): Category[] {
  const { columns } = factsOf(passOf(context).claims, context.settings.today);
  return CATEGORIES.filter((category) =>
    columns.some((column) => MATRIX[category].cells[column] === 'O'),
  );
}

/**
 * In whose name the reader may open a category of a person, if they may: a person, in a function of
 * the agency that owns it, who may read it there themselves. So no policy is got round by releasing:
 * who works for the offender's side opens nothing that is walled.
 */
export function ownerFor(
  context: Context,
  personId: string,
  category: Category,
): string | undefined {
  const { claims, persons } = passOf(context);
  const { today } = context.settings;
  const person = persons.get(personId);
  const facts = factsOf(claims, today);
  const isSystem = facts.function === 'INTEGRATION_CLIENT';
  if (!person || isSystem || facts.isEmergency || !isKnown(context, personId)) return undefined;
  if (!ownedByReader(context).includes(category)) return undefined;
  const { level } = decide(facts, subjectOf(person, today), category, facts.ownSubgraph);
  return level === 'FULL' ? facts.ownSubgraph : undefined;
}

/**
 * Categories of a person, or of the case, whose very mention nothing keeps from the reader: neither
 * the victim wall nor, for a system, its agreement. What was asked about one tells of it.
 */
export function mentionable(context: Context, subject: SubjectId): Category[] {
  const { claims, persons } = passOf(context);
  const { side } = subject === THE_CASE ? caseSubject(claims) : (persons.get(subject) ?? {});
  const isWalled = claims.worksForOffenderSide && side === 'VICTIM_SIDE';
  const agreement =
    claims.function === 'INTEGRATION_CLIENT' ? (claims.agreement ?? []) : CATEGORIES;
  return agreement.filter((one) => !isWalled || !WALLED_CATEGORIES.has(one));
}
