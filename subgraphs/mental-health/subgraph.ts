import { defineSubgraph } from '../kit/define-subgraph';
import { AcuteSignal } from './acute-signal.entity';
import { CareAppointment } from './care-appointment.entity';
import { CareEpisode } from './care-episode.entity';
import { CareEpisodeFields } from './care-episode.resolver';
import { fixtures } from './fixtures';
import { MentalHealthRecord } from './mental-health-record';
import { MentalHealthRecordFields } from './mental-health-record.resolver';
import { CreateMentalHealth1767225600000 } from './migrations/1767225600000-create-mental-health';
import { PersonMentalHealth } from './person.resolver';
import { Person } from './person.stub';
import { SubstanceFlag } from './substance-flag.entity';

export const mentalHealth = defineSubgraph({
  name: 'mental-health',
  entities: [CareEpisode, CareAppointment, AcuteSignal, SubstanceFlag],
  types: [Person, MentalHealthRecord],
  resolvers: [PersonMentalHealth, MentalHealthRecordFields, CareEpisodeFields],
  migrations: [CreateMentalHealth1767225600000],
  fixtures,
});
