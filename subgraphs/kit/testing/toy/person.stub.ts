import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType()
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID)
  readonly id!: string;
}
