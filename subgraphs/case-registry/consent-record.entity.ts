import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory, Purpose } from '../kit/shared-enums';
import { ConsentStatus } from './enums';

/**
 * Whom it must be kept from is labelled as safe contact, not as consent: it tells whom a client
 * fears (privacy review 56).
 */
@Entity('consent_record')
@Check('ck_consent_record_overridden_because', 'char_length(overridden_because) >= 30')
@ObjectType({ description: 'Consent that a client gave, refused or withdrew.' })
export class ConsentRecord {
  @RecordId('CONSENT', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CONSENT', 'FULL', () => GraphQLDate, 'When.')
  readonly recordedOn!: string | null;

  @Recorded('CONSENT', 'FULL', () => AgencyCode, 'By whom.')
  readonly recordedBy!: AgencyCode | null;

  @Recorded('CONSENT', 'FULL', () => ConsentStatus, 'Given, refused, withdrawn, not asked.')
  readonly status!: ConsentStatus | null;

  @Recorded('CONSENT', 'FULL', () => [AgencyCode], 'For which agencies.')
  readonly givenTo!: readonly AgencyCode[];

  @Recorded(
    'CONSENT',
    'FULL',
    () => [DataCategory],
    'For which categories; S5 categories the reader is not granted are left out.',
  )
  readonly categories!: readonly DataCategory[];

  @Recorded('CONSENT', 'FULL', () => [Purpose], 'For which purposes.')
  readonly purposes!: readonly Purpose[];

  @Recorded('CONSENT', 'FULL', () => GraphQLDate, 'Until.')
  readonly validUntil!: string | null;

  @Label('CONSENT', 'FULL', 'Consent', 'status')
  readonly label!: string;

  @PersonIds('CONTACT_SAFE', 'FULL', 'From whom it must be kept.')
  readonly withheldFromPersonIds!: readonly string[];

  @Recorded('CONTACT_SAFE', 'FULL', () => [AgencyCode], 'From which agencies.')
  readonly withheldFromAgencies!: readonly AgencyCode[];

  @Recorded('CONTACT_SAFE', 'FULL', () => GraphQLString, 'Why.')
  readonly reason!: string | null;

  /**
   * The serious danger for which an agency shares all the same (art. 422bis of the Criminal Code).
   * A fact of policy, without a field: it would tell that somebody refused.
   */
  @Column('text', { nullable: true })
  readonly overriddenBecause!: string | null;
}
