import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { WeaponKind } from './enums';

@Entity('weapon_note')
@ObjectType({ description: 'A weapon, as far as the police know.' })
export class WeaponNote {
  @RecordId('WEAPON', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('WEAPON', 'FULL', () => GraphQLDate, 'Noted.')
  readonly notedOn!: string | null;

  @Recorded('WEAPON', 'FULL', () => WeaponKind, 'Kind.')
  readonly kind!: WeaponKind | null;

  @Recorded('WEAPON', 'FULL', () => GraphQLBoolean, 'Licensed.')
  readonly isLicensed!: boolean | null;

  @Recorded('WEAPON', 'FULL', () => GraphQLBoolean, 'Seized.')
  readonly isSeized!: boolean | null;

  @Recorded('WEAPON', 'FULL', () => GraphQLDate, 'Handed in.')
  readonly handedInOn!: string | null;

  @Recorded('WEAPON', 'FULL', () => GraphQLString, 'Where, in words.')
  readonly location!: string | null;

  @Label('WEAPON', 'FULL', 'Weapon note', 'kind')
  readonly label!: string;
}
