import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import type { Emergency } from './emergency.entity';
import { EmergencyVerdict } from './enums';

/** The notice of an emergency, and its review. It never says who opened the case, only for whom. */
@ObjectType({ description: 'A case of yours that was opened in an emergency.' })
export class EmergencyReview {
  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'Opaque key to hand to reviewEmergency.')
  readonly id: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'Which case, as in myCases.')
  readonly caseId: string;

  @Derived('ACCESS_LOG', 'FULL', () => AgencyCode, 'Agency of the duty officer.')
  readonly agency: AgencyCode;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDateTime, 'When it was opened.')
  readonly openedAt: Date;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'What the officer knew of whom it is about.')
  readonly aboutWhom: string | null;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'Reason that the officer gave.')
  readonly reason: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLBoolean, 'Whether somebody was in danger then.')
  readonly imminentDanger: boolean;

  @Derived('ACCESS_LOG', 'FULL', () => EmergencyVerdict, 'Verdict; null while it waits.')
  readonly verdict: EmergencyVerdict | null;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDateTime, 'When it was reviewed.')
  readonly reviewedAt: Date | null;

  @Derived(
    'ACCESS_LOG',
    'FULL',
    () => GraphQLBoolean,
    'Whether you may review it: director, deputy and data-protection officer may.',
  )
  readonly mayReview: boolean;

  constructor(emergency: Emergency, mayReview: boolean) {
    this.id = emergency.id;
    this.caseId = emergency.caseId;
    this.agency = emergency.agency;
    this.openedAt = emergency.openedAt;
    this.aboutWhom = emergency.aboutWhom;
    this.reason = emergency.reason;
    this.imminentDanger = emergency.imminentDanger;
    this.verdict = emergency.verdict;
    this.reviewedAt = emergency.reviewedAt;
    this.mayReview = mayReview;
  }
}
