import { GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { Purpose } from '../kit/shared-enums';

/** Signed by the registry and encrypted to the gateway: whoever holds it can read nothing in it. */
@ObjectType({ description: 'What opens one case, in one function, for one purpose.' })
export class CasePass {
  @Derived('SERVICE', 'FULL', () => GraphQLID, 'Which case it opens, by its opaque key.')
  readonly caseId!: string;

  @Derived('SERVICE', 'FULL', () => GraphQLString, 'To be sent as the header Case-Pass.')
  readonly token!: string;

  @Derived('SERVICE', 'FULL', () => GraphQLDateTime, 'End of the pass (15 minutes).')
  readonly expiresAt!: Date;

  @Derived('SERVICE', 'FULL', () => Purpose, 'Purpose it was given for.')
  readonly purpose!: Purpose;
}

/** A pass, and which case it opens. */
export type GivenPass = Pick<CasePass, 'caseId' | 'token'>;
