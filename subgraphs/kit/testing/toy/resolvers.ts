import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import { everyRow, manyBy } from '../../loaders';
import { NeedToKnow } from '../../need-to-know';
import { Loan } from './loan.entity';
import { Person } from './person.stub';
import { Secret } from './secret.entity';
import { ToyRecord } from './toy-record';

const loansOf = manyBy(Loan, 'personId', {
  order: { month: 'ASC', id: 'ASC' },
  visible: () => ({ isWithdrawn: false }),
});
const secretsOf = manyBy(Secret, 'personId', { order: { id: 'ASC' }, visible: everyRow });

@Resolver(() => Person)
export class PersonToys {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => ToyRecord, { nullable: true, description: 'Always there.' })
  toys(@Root() { id }: Person): ToyRecord {
    return new ToyRecord(id);
  }
}

@Resolver(() => ToyRecord)
export class ToyRecordFields {
  @NeedToKnow('INC_FACT', 'SUMMARY')
  @FieldResolver(() => [Loan], { nullable: true, description: 'Toys at home.' })
  loans(@Root() row: ToyRecord, @Ctx() context: Context): Promise<Loan[]> {
    return loansOf(context, row.personId);
  }

  @NeedToKnow('SAFETY_PLAN', 'FULL')
  @FieldResolver(() => [Secret], { nullable: true, description: 'Sealed.' })
  secrets(@Root() row: ToyRecord, @Ctx() context: Context): Promise<Secret[]> {
    return secretsOf(context, row.personId);
  }
}
