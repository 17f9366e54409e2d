import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Derived, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { AgencyField } from './enums';

/** A line of the directory: the same for every reader, and nothing about any family. */
@Entity('agency')
@ObjectType({ description: 'One of the agencies that work together.' })
export class Agency {
  @Derived('SERVICE', 'FULL', () => AgencyCode, 'Which of the partners.')
  @PrimaryColumn('text')
  readonly code!: AgencyCode;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Name.')
  readonly name!: string | null;

  @Recorded(
    'SERVICE',
    'FULL',
    () => AgencyField,
    'Care, safety, law enforcement or administration.',
  )
  readonly field!: AgencyField | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'What the agency may and must do.')
  readonly mandate!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Front desk.')
  readonly phone!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'General mailbox.')
  readonly email!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Opening hours.')
  readonly openingHours!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'KBO number.')
  readonly enterpriseNumber!: string | null;

  @Recorded(
    'SERVICE',
    'FULL',
    () => GraphQLDateTime,
    'Latest feed of the agency as a whole, to the hour; null when silent; never per person.',
  )
  readonly asOf!: Date | null;
}
