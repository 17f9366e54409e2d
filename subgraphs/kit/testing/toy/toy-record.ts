import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the toy library knows about a person.' })
export class ToyRecord {
  constructor(readonly personId: string) {}
}
