import { GraphQLBoolean, GraphQLString } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import type { OpenCaseInput } from './open-case-input';

@InputType({ description: 'Why a case must be opened at once. It is recorded, and reviewed.' })
export class EmergencyInput {
  @Field(() => GraphQLString, {
    description: 'Whom it is about, as far as you know them; at most 200 characters.',
  })
  readonly aboutWhom!: string;

  @Field(() => GraphQLString, { description: 'In at least 30 characters.' })
  readonly reason!: string;

  @Field(() => GraphQLBoolean, { description: 'Somebody is in danger now.' })
  readonly imminentDanger!: boolean;
}

const SHORTEST_REASON = 30;
const LONGEST_REASON = 2_000;
const LONGEST_WHOM = 200;

/**
 * An emergency states whom it is about and why, and nothing else does.
 * @throws before anything is looked up, so that what is asked about plays no part
 */
export function expectEmergency({ purpose, emergency }: OpenCaseInput): void {
  const isEmergency = purpose === 'EMERGENCY';
  if (!emergency) {
    if (isEmergency) throw fixedError('INVALID_INPUT');
    return;
  }
  const { aboutWhom, reason, imminentDanger } = emergency;
  const isStated =
    isWithin(aboutWhom, 1, LONGEST_WHOM) && isWithin(reason, SHORTEST_REASON, LONGEST_REASON);
  if (!isEmergency || !isStated || !imminentDanger) throw fixedError('INVALID_INPUT');
}

/** Whether what somebody typed has so many characters, without the space around it. */
function isWithin(text: string, shortest: number, longest: number): boolean {
  const { length } = text.trim();
  return length >= shortest && length <= longest;
}
