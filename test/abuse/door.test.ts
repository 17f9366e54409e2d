import { type GatewayDoor, openDoor } from './gateway-door';
import { describeHints } from './hints';
import { describeNoOperations } from './hostile-requests';
import { describeLimits } from './limits';

describe('at the door of one gateway', () => {
  let door: GatewayDoor;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.stop());

  describeLimits(() => door);
  describeNoOperations(() => door);
  describeHints(() => door);
});
