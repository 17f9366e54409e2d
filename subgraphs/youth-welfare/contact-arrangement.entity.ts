import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { Weekday } from '../kit/shared-enums';
import { YouthOrderSource } from './enums';

/**
 * When a child sees whom. It names exactly one other person and says nothing without that person, so
 * the row goes where its reader may not know them. The label has fixed words only: with whom is an
 * id, and a label never names somebody.
 */
@Entity('contact_arrangement')
@ObjectType({ description: 'An arrangement by which a child sees a parent or another person.' })
export class ContactArrangement {
  @RecordId('YOUTH_STATUS', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @PersonId('YOUTH_STATUS', 'SUMMARY', 'With whom; the row only if visible.')
  readonly withPersonId!: string | null;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => GraphQLBoolean, 'Supervised.')
  readonly isSupervised!: boolean | null;

  @Recorded('YOUTH_STATUS', 'SUMMARY', () => GraphQLBoolean, 'In force now.')
  readonly isInForce!: boolean | null;

  @Label('YOUTH_STATUS', 'SUMMARY', 'Contact arrangement')
  readonly label!: string;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'From.')
  readonly startsOn!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLDate, 'Until.')
  readonly endsOn!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => Weekday, 'Day.')
  readonly weekday!: Weekday | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly endTime!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLString, 'Venue.')
  readonly venue!: string | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => YouthOrderSource, 'Who ordered or proposed it.')
  readonly orderedBy!: YouthOrderSource | null;

  @Recorded('YOUTH_STATUS', 'FULL', () => GraphQLBoolean, 'An exception to a ban.')
  readonly isCourtException!: boolean | null;
}
