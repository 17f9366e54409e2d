import { caseSubject, type PassPerson } from '../../schema/policy/facts';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { type CasePass, type Context, passOf } from '../kit/context';
import { namingOneOf } from '../kit/row-conditions';
import type { PlanAudience } from './enums';
import type { Goal } from './goal.entity';
import type { Intervention } from './intervention.entity';
import { restingOnReadable } from './rests-on-readable';

type PlanRow = Goal | Intervention;

/** Clients read the rows addressed to them; professionals all of which they may read the source. */
export function addressedToReader(context: Context) {
  const pass = passOf(context);
  return pass.function === 'CLIENT' ? { visibleTo: namingOneOf(...audiencesOf(pass)) } : {};
}

/**
 * The rows of the plan that exist for the reader. For a client `visibleTo` decides in place of the
 * source (privacy review 31), since a row for both parents rests on a fact about each of them; but
 * no row that rests on a walled fact of the victim's side is for the offender.
 */
export function planRowsFor<Row extends PlanRow>(context: Context, rows: readonly Row[]): Row[] {
  const pass = passOf(context);
  const isClient = pass.function === 'CLIENT';
  const open = isClient ? rows.filter((row) => !isBehindTheWall(pass, row)) : rows;
  return restingOnReadable(context, open, ({ concernedPersonIds, sourceCategory }) => ({
    principals: concernedPersonIds,
    sources: isClient ? [] : [sourceCategory],
  }));
}

function isBehindTheWall(pass: CasePass, { concernedPersonIds, sourceCategory }: PlanRow): boolean {
  if (!pass.worksForOffenderSide || !sourceCategory) return false;
  const sides =
    concernedPersonIds.length === 0
      ? [caseSubject(pass.claims).side]
      : concernedPersonIds.map((id) => pass.persons.get(id)?.side);
  return WALLED_CATEGORIES.has(sourceCategory) && sides.includes('VICTIM_SIDE');
}

/** A client is of one audience: by their side, a child by their age. */
function audiencesOf({ claims }: CasePass): PlanAudience[] {
  return claims.persons.filter(({ self }) => self).map(audienceOf);
}

function audienceOf({ side, minor }: PassPerson): PlanAudience {
  if (side === 'OFFENDER_SIDE') return 'OFFENDER';
  if (minor) return 'CHILD';
  return side === 'VICTIM_SIDE' ? 'VICTIM' : 'FAMILY';
}
