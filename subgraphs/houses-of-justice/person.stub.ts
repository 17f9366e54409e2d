import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The case registry owns persons; this agency only adds its record. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  readonly id!: string;
}
