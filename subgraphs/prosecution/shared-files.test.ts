import type { Category } from '../../schema/policy/generated/matrix';
import { idOf } from '../kit/fixtures';
import { personsOf } from '../kit/testing/families';
import { startAgency, type TestAgency } from '../kit/testing/start-agency';
import { passOf } from '../kit/testing/test-tokens';
import { prosecution } from './subgraph';

const [VICTIM, SUSPECT] = ['P-0201', 'P-0202'] as const;

describe('a file of the prosecutor, read under each of its persons', () => {
  let agency: TestAgency;
  beforeAll(async () => {
    agency = await startAgency(prosecution);
  });
  afterAll(() => agency.stop());

  /** As a director reads under the suspect, then under the victim. */
  async function read(...refused: Category[]) {
    const persons = personsOf('S2').map((person) =>
      person.id === idOf(VICTIM) ? { ...person, refused } : person,
    );
    const { data, errors = [] } = await agency.persons(
      passOf({ family: 'S2', persons }),
      [SUSPECT, VICTIM],
      'prosecution { files { label status violenceContext } }',
    );
    const entities = data?.['_entities'] as { readonly prosecution: { files: object[] } }[];
    const places = errors.map((error) => (error as { path?: readonly unknown[] }).path?.[1]);
    return { files: entities.map((entity) => entity.prosecution.files[0]), places };
  }

  it('tells a director the context of the violence under both', async () => {
    const { files } = await read();
    const told = { violenceContext: 'PARTNER' };

    expect(files).toEqual([expect.objectContaining(told), expect.objectContaining(told)]);
  });

  it('has under neither what its victim refused of it, has the rest, and says so under her', async () => {
    const whole = await read();
    const refused = await read('INC_FACT');

    expect(refused.files).toEqual(whole.files.map((file) => ({ ...file, violenceContext: null })));
    expect(refused.places).toEqual([1]);
  });
});
