import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Derived, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { CivilStatus, Language, Sex } from './enums';
import { nationalNumber } from './national-number';

/**
 * What the civil register holds about a person, and the municipality's own link between a national
 * number and a hub id. That an address is protected has no field: it is a table outside the graph.
 */
@Entity('civil_record')
@ObjectType({ description: 'A person as the civil register knows them.' })
export class CivilRecord {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('ID_CORE', 'FULL', () => GraphQLString, 'Given names.')
  readonly givenNames!: string | null;

  @Recorded('ID_CORE', 'FULL', () => GraphQLString, 'Family name.')
  readonly familyName!: string | null;

  @Recorded('ID_CORE', 'FULL', () => GraphQLDate, 'Birth date.')
  readonly birthDate!: string | null;

  @Recorded('ID_CORE', 'FULL', () => Sex, 'Sex.')
  readonly sex!: Sex | null;

  @Recorded('ID_CORE', 'FULL', () => Language, 'Language.')
  readonly language!: Language | null;

  @Recorded('ID_CORE', 'FULL', () => GraphQLString, 'Nationality (optional; empty unless needed).')
  readonly nationality!: string | null;

  @Recorded('ID_CORE', 'FULL', () => CivilStatus, 'Civil status.')
  readonly civilStatus!: CivilStatus | null;

  @Derived(
    'ID_NRN',
    'FULL',
    () => GraphQLString,
    'INSZ, for linking; never in a key, a URL or a log.',
  )
  @Column('text', { nullable: true, transformer: nationalNumber })
  readonly nationalNumber!: string | null;
}
