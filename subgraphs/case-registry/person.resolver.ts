import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ChainPersonRecord } from './chain-person-record';
import { Person } from './person.entity';

const personOf = oneBy(Person, 'id', { visible: everyRow });

/** A person arrives here as an id: what the registry knows is loaded once it is asked for. */
@Resolver(() => Person)
export class PersonFields {
  @FieldResolver()
  async knownAs(@Root() { id }: Person, @Ctx() context: Context): Promise<string | null> {
    return (await personOf(context, id))?.knownAs ?? null;
  }

  @FieldResolver()
  async callName(@Root() { id }: Person, @Ctx() context: Context): Promise<string | null> {
    return (await personOf(context, id))?.callName ?? null;
  }

  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => ChainPersonRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  chain(@Root() { id }: Person): ChainPersonRecord {
    return new ChainPersonRecord(id);
  }
}
