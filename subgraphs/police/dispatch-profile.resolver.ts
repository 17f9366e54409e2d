import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { Vehicle } from './vehicle.entity';
import { DispatchProfile } from './dispatch-profile.entity';

const vehiclesOf = manyBy(Vehicle, 'dispatchProfileId', {
  order: { id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => DispatchProfile)
export class DispatchProfileFields {
  @NeedToKnow('DISPATCH', 'FULL')
  @FieldResolver(() => [Vehicle], { nullable: true, description: 'Vehicles.' })
  vehicles(@Root() row: DispatchProfile, @Ctx() context: Context): Promise<Vehicle[]> {
    return vehiclesOf(context, row.id);
  }
}
