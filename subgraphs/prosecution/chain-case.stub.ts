import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The case registry owns cases; this agency only adds its record. */
@ObjectType()
@Directive('@key(fields: "id")')
export class ChainCase {
  @Field(() => ID)
  readonly id!: string;
}
