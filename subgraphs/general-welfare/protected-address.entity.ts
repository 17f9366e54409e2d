import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { ProtectedAddressKind } from './enums';

/** One per person. Sealed, and of a type of its own: no list of addresses reveals that one is protected. */
@Entity('protected_address')
@ObjectType({ description: 'Where a person lives or receives post, kept from the other side.' })
export class ProtectedAddress {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('ADDR_CONF', 'FULL', () => ProtectedAddressKind, 'Home or administrative address.')
  readonly kind!: ProtectedAddressKind | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLString, 'Street and number.')
  readonly street!: string | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLString, 'Postcode.')
  readonly postalCode!: string | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLString, 'NIS.')
  readonly municipalityCode!: string | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;

  @Label('ADDR_CONF', 'FULL', 'Protected address', 'kind')
  readonly label!: string;
}
