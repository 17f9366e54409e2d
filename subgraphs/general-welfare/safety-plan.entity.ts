import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate, GraphQLYearMonth } from '../kit/scalars';
import { EmergencyInstruction } from './enums';

/** One per person. Sealed: whether there is a plan is itself a secret, so nothing else points here. */
@Entity('safety_plan')
@ObjectType({
  description: 'What a person and their worker agreed on for when it becomes dangerous.',
})
export class SafetyPlan {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded(
    'SAFETY_PLAN',
    'SUMMARY',
    () => EmergencyInstruction,
    'What to do when this person calls.',
  )
  readonly emergencyInstruction!: EmergencyInstruction | null;

  @Recorded('SAFETY_PLAN', 'SUMMARY', () => GraphQLYearMonth, 'Month of the last review.')
  readonly reviewedMonth!: string | null;

  @Label('SAFETY_PLAN', 'SUMMARY', 'Safety plan', 'emergencyInstruction')
  readonly label!: string;

  @Recorded('SAFETY_PLAN', 'FULL', () => GraphQLDate, 'Day.')
  readonly reviewedOn!: string | null;

  @Recorded('SAFETY_PLAN', 'FULL', () => [GraphQLString], 'Warning signs.')
  readonly signs!: readonly string[];

  @Recorded('SAFETY_PLAN', 'FULL', () => [GraphQLString], 'Ways out.')
  readonly exits!: readonly string[];

  @Recorded('SAFETY_PLAN', 'FULL', () => GraphQLString, 'Code word.')
  readonly codeWord!: string | null;

  @Recorded('SAFETY_PLAN', 'FULL', () => [GraphQLString], 'Arrangements for the children.')
  readonly childArrangements!: readonly string[];
}
