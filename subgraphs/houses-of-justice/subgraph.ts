import { defineSubgraph } from '../kit/define-subgraph';
import { fixtures } from './fixtures';
import { GuidanceAppointment } from './guidance-appointment.entity';
import { GuidanceReport } from './guidance-report.entity';
import { HousesOfJusticeRecord } from './houses-of-justice-record';
import { HousesOfJusticeRecordFields } from './houses-of-justice-record.resolver';
import { MandateBreach } from './mandate-breach.entity';
import { Mandate } from './mandate.entity';
import { MandateFields } from './mandate.resolver';
import { CreateHousesOfJustice1767225600000 } from './migrations/1767225600000-create-houses-of-justice';
import { PersonHousesOfJustice } from './person.resolver';
import { Person } from './person.stub';
import { VictimReception } from './victim-reception.entity';

export const housesOfJustice = defineSubgraph({
  name: 'houses-of-justice',
  entities: [Mandate, MandateBreach, GuidanceAppointment, GuidanceReport, VictimReception],
  types: [Person, HousesOfJusticeRecord],
  resolvers: [PersonHousesOfJustice, HousesOfJusticeRecordFields, MandateFields],
  migrations: [CreateHousesOfJustice1767225600000],
  fixtures,
});
