import { defineSubgraph } from '../../define-subgraph';
import { idOf, idsOf, rowsOf } from '../../fixtures';
import { Loan } from './loan.entity';
import { CreateToys1767225600000 } from './migrations/1767225600000-create-toys';
import { SealToys1767312000000 } from './migrations/1767312000000-seal-toys';
import { Person } from './person.stub';
import { PersonToys, ToyRecordFields } from './resolvers';
import { Secret } from './secret.entity';
import { ToyRecord } from './toy-record';

const [sofie, kristof, lotte, nadia] = ['P-0101', 'P-0102', 'P-0103', 'P-0201'].map(idOf) as [
  ...[string, string, string, string],
];

/** The smallest agency that has one of everything the kit does: for the kit's own tests. */
export const toyLibrary = defineSubgraph({
  name: 'toy-library',
  entities: [Loan, Secret],
  types: [Person, ToyRecord],
  resolvers: [PersonToys, ToyRecordFields],
  migrations: [CreateToys1767225600000, SealToys1767312000000],
  fixtures: [
    rowsOf('S1', Loan, [
      { personId: sofie, month: '2026-06', kinds: ['KITE'], dueOn: '2026-07-01' },
      {
        ...{ personId: sofie, month: '2026-03', kinds: ['TEDDY_BEAR', 'KITE'] },
        ...{ carrierId: nadia, playmateIds: idsOf('P-0103', 'P-0201', 'P-0104') },
      },
      { personId: sofie, month: '2026-01', isWithdrawn: true },
      { personId: kristof, carrierId: lotte, playmateIds: [nadia] },
    ]),
    rowsOf('S1', Secret, [
      { personId: sofie, words: ['hush'], sharedWithIds: [lotte, nadia] },
      { personId: kristof, words: [], sharedWithIds: [nadia] },
    ]),
  ],
});
