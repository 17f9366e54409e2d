import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** One per person. Told only where `address-protection.ts` allows it; otherwise null, as when unknown. */
@Entity('domicile')
@ObjectType({ description: 'Where a person is officially registered.' })
export class Domicile {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('ADDR_OFF', 'SUMMARY', () => GraphQLString, 'NIS.')
  readonly municipalityCode!: string | null;

  @Recorded('ADDR_OFF', 'SUMMARY', () => GraphQLString, 'Name.')
  readonly municipalityName!: string | null;

  @Recorded('ADDR_OFF', 'FULL', () => GraphQLString, 'Postcode.')
  readonly postalCode!: string | null;

  @Recorded('ADDR_OFF', 'FULL', () => GraphQLString, 'Street.')
  readonly street!: string | null;

  @Recorded('ADDR_OFF', 'FULL', () => GraphQLString, 'Number.')
  readonly houseNumber!: string | null;

  @Recorded('ADDR_OFF', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;

  @Label('ADDR_OFF', 'FULL', 'Domicile', 'municipalityName')
  readonly label!: string;
}
