import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordId, Recorded } from '../kit/need-to-know';
import type { AgencyCode } from '../kit/shared-enums';

/** In general words: a function such as "therapist of the offender" would tell a side (privacy review 47). */
@Entity('professional')
@ObjectType({ description: 'Somebody who works for an agency.' })
export class Professional {
  @RecordId('PROF_CONTACT', 'SUMMARY')
  readonly id!: string;

  @Column('text')
  readonly agencyCode!: AgencyCode;

  @Recorded(
    'PROF_CONTACT',
    'SUMMARY',
    () => GraphQLString,
    'Name under which the professional works.',
  )
  readonly displayName!: string | null;

  @Recorded('PROF_CONTACT', 'SUMMARY', () => GraphQLString, 'Function, in general words.')
  readonly function!: string | null;

  @Recorded('PROF_CONTACT', 'SUMMARY', () => GraphQLString, 'Front desk of the agency.')
  readonly agencyPhone!: string | null;

  @Recorded('PROF_CONTACT', 'FULL', () => GraphQLString, 'Direct number.')
  readonly directPhone!: string | null;

  @Recorded('PROF_CONTACT', 'FULL', () => GraphQLString, 'Work e-mail.')
  readonly email!: string | null;
}
