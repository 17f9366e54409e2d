import { GraphQLInt, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { AntecedentKind } from './enums';

@Entity('antecedent')
@ObjectType({ description: 'TODODESC' })
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

  @Label('CRIM_RECORD', 'FULL', 'Antecedent', 'kind')
  readonly label!: string;
}
