import { GraphQLBoolean, GraphQLString } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { fixedError } from '../../schema/errors';
import type { OpenCaseInput } from './open-case-input';

@InputType({ description: 'Why a case must be opened at once. It is recorded, and reviewed.' })
export class EmergencyInput {
  @Field(() => GraphQLString, { description: 'In at least 30 characters.' })
  readonly reason!: string;

  @Field(() => GraphQLBoolean, { description: 'Somebody is in danger now.' })
  readonly imminentDanger!: boolean;
}

const SHORTEST_REASON = 30;
const LONGEST_REASON = 2_000;

/**
 * An emergency states its reason, and nothing else does.
 * @throws before anything is looked up, so that what is asked about plays no part
 */
export function expectReason({ purpose, emergency }: OpenCaseInput): void {
  const isEmergency = purpose === 'EMERGENCY';
  if (!emergency) {
    if (isEmergency) throw fixedError('INVALID_INPUT');
    return;
  }
  const { length } = emergency.reason.trim();
  const isReason = length >= SHORTEST_REASON && length <= LONGEST_REASON;
  if (!isEmergency || !isReason || !emergency.imminentDanger) throw fixedError('INVALID_INPUT');
}
