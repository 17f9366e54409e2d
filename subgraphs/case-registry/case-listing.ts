import { GraphQLBoolean, GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { ReaderFunction } from '../kit/shared-enums';
import { CasePhaseGroup } from './enums';

/** A case the reader is named in. No fact about a family is given before there is a purpose. */
@ObjectType({ description: 'A case that you may open.' })
export class CaseListing {
  @Derived('CASE_CORE', 'SUMMARY', () => GraphQLID, 'Opaque key to hand to openCase.')
  readonly caseId!: string;

  @Derived('CASE_CORE', 'SUMMARY', () => CasePhaseGroup, 'Coarse phase.')
  readonly phaseGroup!: CasePhaseGroup | null;

  @Derived('CASE_CORE', 'FULL', () => GraphQLString, 'Chain number.')
  readonly number!: string | null;

  @Derived(
    'CASE_CORE',
    'SUMMARY',
    () => [ReaderFunction],
    'In which functions the reader belongs to the case.',
  )
  readonly readerFunctions!: readonly ReaderFunction[];

  @Derived('CASE_CORE', 'FULL', () => GraphQLDate, "Since when the reader's agency takes part.")
  readonly memberSince!: string | null;

  @Derived(
    'CASE_CORE',
    'FULL',
    () => GraphQLDate,
    'Next case conference; directors and coordinators only.',
  )
  readonly nextConferenceOn!: string | null;

  @Derived(
    'CASE_CORE',
    'FULL',
    () => GraphQLBoolean,
    "Whether one of the reader's own tasks waits; directors and coordinators only.",
  )
  readonly needsYou!: boolean | null;
}
