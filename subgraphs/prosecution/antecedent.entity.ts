import { GraphQLInt, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { AntecedentKind } from './enums';

/** Only what is relevant for the case is entered; the criminal record itself stays where it is. */
@Entity('antecedent')
@ObjectType({ description: 'An earlier offence that matters for the danger.' })
export class Antecedent {
  @RecordId('CRIM_RECORD', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CRIM_RECORD', 'FULL', () => AntecedentKind, 'Kind.')
  readonly kind!: AntecedentKind | null;

  @Recorded('CRIM_RECORD', 'FULL', () => GraphQLInt, 'Year.')
  readonly year!: number | null;

  @Recorded('CRIM_RECORD', 'FULL', () => GraphQLString, 'Court.')
  readonly court!: string | null;

  @Label('CRIM_RECORD', 'FULL', '', 'kind', 'year')
  readonly label!: string;
}
