import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { InformedSubject } from './enums';

/**
 * One per person, from a team that guides no offenders: that somebody spoke with it must not reach the
 * colleagues who guide the offender. So it refers to no mandate, and no mandate refers to it.
 */
@Entity('victim_reception')
@ObjectType({ description: 'What a victim asked of victim reception.' })
export class VictimReception {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('VICT_DECL', 'SUMMARY', () => GraphQLBoolean, 'A declaration was filed.')
  readonly isDeclarationFiled!: boolean | null;

  @Label('VICT_DECL', 'SUMMARY', 'Victim reception')
  readonly label!: string;

  @Recorded('VICT_DECL', 'FULL', () => GraphQLDate, 'Day.')
  readonly filedOn!: string | null;

  @Recorded('VICT_DECL', 'FULL', () => [InformedSubject], 'What the victim wants to hear of.')
  readonly informedAbout!: readonly InformedSubject[];

  @Recorded('VICT_DECL', 'FULL', () => GraphQLString, 'Wishes.')
  readonly wishes!: string | null;

  @Recorded(
    'VICT_DECL',
    'FULL',
    () => GraphQLID,
    "Victim's justice assistant (a Professional among the participations).",
  )
  readonly assistantId!: string | null;
}
