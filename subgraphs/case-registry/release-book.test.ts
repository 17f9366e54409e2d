import { idOf } from '../kit/fixtures';
import { startAgency } from '../kit/testing/start-agency';
import { testKeys } from '../kit/testing/test-keys';
import { as } from '../kit/testing/test-tokens';
import { Release } from './release.entity';
import { caseRegistry } from './subgraph';
import { kristof, sofie } from './testing/release-desk';

const magistrate = as('MAGISTRATE', { family: 'S1' });

describe('the book of what the registry itself would release', () => {
  it('confirms what stands in its own table, and nothing else', async () => {
    const keys = await testKeys();
    const registry = await startAgency(caseRegistry, keys);
    const persons = magistrate.persons.map((one) =>
      one.id === sofie
        ? {
            ...one,
            released: [
              { owner: 'case-registry', category: 'CONTACT_SAFE', until: '2026-12-31' } as const,
            ],
          }
        : one,
    );
    const pass = { ...magistrate, purpose: 'SAFETY_PLANNING', persons } as const;
    const reads = async () => {
      const selection = 'chain { consents { withheldFromPersonIds } }';
      const { data } = await registry.persons(pass, ['P-0101'], selection);
      return JSON.stringify(data).includes(kristof);
    };
    const before = await reads();
    await registry.db.getRepository(Release).insert({
      ...{ id: 'own', caseId: idOf('S1'), personId: sofie, category: 'CONTACT_SAFE' },
      ...{ owner: 'case-registry', toAgency: 'PROSECUTION', until: '2026-12-31' },
      ...{ givenBySubject: 'reader:registrar', givenBy: 'HOUSES_OF_JUSTICE' },
    });
    const after = await reads();
    await registry.stop();

    expect([before, after]).toEqual([false, true]);
  });
});
