import { GraphQLString } from 'graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';

/** The one id that agencies agree on. Each keeps its own numbers; none of them comes here. */
@Entity('person')
@ObjectType({ description: 'Somebody of the client system of a case.' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  @PrimaryColumn('text')
  readonly id!: string;

  @Recorded(
    'ID_CORE',
    'FULL',
    () => GraphQLString,
    'Name under which the registry knows this participant, so that a silent municipality does not blank the view.',
  )
  readonly knownAs!: string | null;

  @Recorded(
    'CASE_PERSON',
    'SUMMARY',
    () => GraphQLString,
    'Given name only, for a client who already knows this person.',
  )
  readonly callName!: string | null;
}
