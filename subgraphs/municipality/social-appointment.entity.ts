import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('social_appointment')
@ObjectType({ description: 'When somebody is expected by the public social service.' })
export class SocialAppointment {
  @RecordId('SOCIO', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly socialFileId!: string;

  @Recorded('SOCIO', 'FULL', () => GraphQLDate, 'Day.')
  readonly startsOn!: string | null;

  @Recorded('SOCIO', 'FULL', () => GraphQLString, 'HH:MM.')
  readonly startTime!: string | null;

  @Recorded('SOCIO', 'FULL', () => GraphQLString, 'Place.')
  readonly place!: string | null;

  @PersonIds('SOCIO', 'FULL', 'With whom; each only if visible.')
  readonly withPersonIds!: readonly string[];

  @Label('SOCIO', 'FULL', 'Social service appointment', 'startTime')
  readonly label!: string;
}
