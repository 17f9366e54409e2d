import { buildASTSchema, execute, isObjectType, parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import type { Context } from './context';
import { guardFields } from './field-rules';
import { idOf } from './fixtures';
import { aboutAll, readablePrincipals } from './principals';
import { atSummary } from './row-level';
import { personsOf } from './testing/families';
import { contextOf } from './testing/test-context';
import { as, passOf, type TestPass } from './testing/test-tokens';

/** Whoever asks a database here asks too early. */
const noDatabase = {
  getRepository: () => {
    throw new Error('Expected no statement.');
  },
} as unknown as DataSource;
const [sofie, kristof] = ['P-0101', 'P-0102'].map(idOf) as [string, string];

const SDL = `
  type Query { case: ChainCase desk: Desk mine: [CaseListing] people: [Person] }
  type CaseListing { number: String @needToKnow(category: "CASE_CORE") }
  type Desk {
    phone: String @needToKnow(category: "SERVICE")
    plan: String @needToKnow(category: "PLAN")
  }
  type ChainCase {
    id: ID! members: [Member] @needToKnow(category: "STRUCTURE")
    plan: String @needToKnow(category: "PLAN")
  }
  type Member {
    person: Person @needToKnow(category: "CASE_PERSON", detail: "SUMMARY")
    side: String @needToKnow(category: "CASE_PERSON")
    support: String @needToKnow(category: "WELF_ENGAGE", detail: "SUMMARY")
  }
  type Person { id: ID! box: Box @needToKnow(category: "STRUCTURE") }
  type Box {
    items: [Item] @needToKnow(category: "INC_FACT", detail: "SUMMARY")
    support: String @needToKnow(category: "WELF_ENGAGE", detail: "SUMMARY")
    sealed: String @needToKnow(category: "SHELTER")
    both: String @needToKnow(category: "INC_FACT") @needToKnow(category: "INC_NARR")
    bare: String
  }
  type Item {
    month: String @needToKnow(category: "INC_FACT", detail: "SUMMARY")
    day: String @needToKnow(category: "INC_FACT")
    narrative: String @needToKnow(category: "INC_NARR")
    part: Part @needToKnow(category: "INC_FACT", detail: "SUMMARY")
  }
  type Part { words: String @needToKnow(category: "INC_NARR") }
`;

const ran: string[] = [];
/** A schema in which every resolver says that it ran; rows come from `rows`, under any person alike. */
function guardedSchema(rows: readonly object[], broken = false) {
  const [, directive = ''] = FEDERATION_HEADER.split(/^(?=directive)/m);
  const schema = buildASTSchema(parse(`${directive} ${SDL}`));
  const answers: Record<string, (row: Record<string, unknown>) => unknown> = {
    case: () => ({ id: idOf('S1'), plan: 'a plan' }),
    desk: () => ({ phone: '1', plan: 'p' }),
    mine: () => [{ number: '7' }],
    people: () => [sofie, kristof].map((id) => ({ id })),
    members: () => [sofie, kristof].map((personId) => ({ personId, side: 'a side', support: 'x' })),
    person: ({ personId }) => ({ id: personId }),
    box: () => ({ bare: 'b', both: 'b', support: 'x' }),
    items: () => rows,
    part: () => ({ words: 'more words' }),
    sealed: () => {
      if (broken) throw new Error('a canary');
      return 'a stay';
    },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (given: Record<string, unknown>) => {
        ran.push(`${type.name}.${field.name}`);
        const answer = answers[field.name];
        return answer ? answer(given) : given[field.name];
      };
    }
  }
  guardFields(schema);
  return schema;
}

const row = { month: 'may', day: 'monday', narrative: 'words' };

async function ask(
  query: string,
  pass?: TestPass,
  rows: readonly object[] = [row],
  broken = false,
) {
  ran.length = 0;
  const contextValue: Context = contextOf(noDatabase, pass);
  const { data, errors } = await execute({
    schema: guardedSchema(rows, broken),
    document: parse(query),
    contextValue,
  });
  return {
    data: JSON.parse(JSON.stringify(data)) as unknown,
    told: errors?.map(({ extensions, path }) => [path?.at(-1), extensions['policy']]),
  };
}

const director = passOf({ family: 'S1', purpose: 'SAFETY_PLANNING' });
const guiding = as('JUSTICE_ASSISTANT_OFFENDER', {
  family: 'S1',
  purpose: 'INTERVENTION_COORDINATION',
});

describe('the decision around a field', () => {
  it('lets through what every label of it allows, for whom its row is about', async () => {
    const { data, told } = await ask('{ people { box { items { month day } } } }', director);
    const items = [{ month: 'may', day: 'monday' }];

    expect(data).toEqual({ people: [{ box: { items } }, { box: { items } }] });
    expect(told).toBeUndefined();
  });

  it('keeps a refused resolver from running, and says which policy refused', async () => {
    const { data, told } = await ask('{ people { box { items { narrative } both } } }', director);

    expect(data).toEqual({
      people: [0, 1].map(() => ({ box: { items: [{ narrative: null }], both: null } })),
    });
    expect(told).toHaveLength(4);
    expect(told?.[0]).toEqual([expect.any(String), 'need-to-know']);
    expect(ran).not.toContain('Item.narrative');
    expect(ran).not.toContain('Box.both');
  });

  it('is taken for each person of a path by themselves, also where they share a row', async () => {
    const shared = [{ month: 'may', day: 'monday' }];
    const persons = director.persons.map((one) =>
      one.id === sofie ? { ...one, refused: ['INC_NARR', 'WELF_ENGAGE'] as const } : one,
    );
    const pass = { ...director, persons };
    const { data } = await ask('{ people { box { support items { month } } } }', pass, shared);
    const items = [{ month: 'may' }];

    expect(data).toEqual({
      people: [{ box: { support: null, items } }, { box: { support: 'x', items } }],
    });
  });

  it('answers sealed and nothing alike, and says nothing', async () => {
    expect(await ask('{ people { box { sealed } } }', director)).toEqual({
      data: { people: [{ box: { sealed: null } }, { box: { sealed: null } }] },
      told: undefined,
    });
    expect(ran).not.toContain('Box.sealed');
  });

  it('answers null where a sealed field breaks, and an error where an open one does', async () => {
    const pass = as('AGENCY_WORKER', {
      ...{ family: 'S1', agency: 'GENERAL_WELFARE', purpose: 'SAFETY_PLANNING' },
    });
    const whole = await ask('{ people { box { sealed } } }', pass);
    const broken = await ask('{ people { box { sealed } } }', pass, [row], true);

    expect(whole.data).toEqual({
      people: [{ box: { sealed: 'a stay' } }, { box: { sealed: 'a stay' } }],
    });
    expect(broken).toEqual({
      data: { people: [{ box: { sealed: null } }, { box: { sealed: null } }] },
      told: undefined,
    });
  });

  it('takes a link for its own person, though it hangs under the case', async () => {
    const { data, told } = await ask('{ case { plan members { side support } } }', guiding);

    expect(data).toEqual({
      case: {
        plan: 'a plan',
        members: [
          { side: 'a side', support: null },
          { side: 'a side', support: 'x' },
        ],
      },
    });
    expect(told).toEqual([['support', 'victim-wall']]);
  });

  it('reads nothing of a person who is not in the pass', async () => {
    const persons = personsOf('S1').filter(({ id }) => id !== sofie);
    const { data, told } = await ask('{ people { box { support } } }', { ...director, persons });

    expect(data).toEqual({ people: [{ box: null }, { box: { support: 'x' } }] });
    expect(told).toBeUndefined();
  });

  it('keeps a row at the level of what it rests on, without a word', async () => {
    const rests = (sourceCategory: string) => [{ ...row, sourceCategory }];
    const query = '{ people { box { items { month day } } } }';
    const items = async (source: string) => {
      const { data, told } = await ask(query, director, rests(source));
      expect(told).toBeUndefined();
      return (data as { people: [{ box: { items: [object] } }] }).people[0].box.items[0];
    };

    expect(await items('WEAPON')).toEqual({ month: 'may', day: 'monday' });
    expect(await items('MH_ENGAGE')).toEqual({ month: 'may', day: null });
    expect(await items('POL_INTEL')).toEqual({ month: null, day: null });
    expect(await items('NO_SUCH')).toEqual({ month: null, day: null });
  });

  it('keeps a row at its summary where its owner says so, also for who shares it', async () => {
    const rows = [atSummary({ ...row })];
    const { data, told } = await ask('{ people { box { items { month day } } } }', director, rows);
    const items = [{ month: 'may', day: null }];

    expect(data).toEqual({ people: [{ box: { items } }, { box: { items } }] });
    expect(told).toBeUndefined();
  });

  /** One row about both. */
  const aboutBoth = (pass: TestPass, part = {}) => [
    aboutAll(contextOf(noDatabase, pass), { ...row, ...part }, [sofie, kristof]),
  ];
  const refusingText = (who?: string) =>
    as('MAGISTRATE', {
      ...{ family: 'S1', purpose: 'JUDICIAL_FOLLOW_UP' },
      persons: personsOf('S1').map((one) => (one.id === who ? { ...one, refused: TEXT } : one)),
    });
  const TEXT = ['INC_NARR'] as const;

  it('asks each label of all whom a record is about, also of what is beneath it', async () => {
    const query = '{ people { box { items { month narrative part { words } } } } }';
    const read = (pass: TestPass) => ask(query, pass, aboutBoth(pass));
    const whole = await read(refusingText());
    const kept = await read(refusingText(sofie));
    const without = { month: 'may', narrative: null, part: { words: null } };
    const items = [{ month: 'may', narrative: 'words', part: { words: 'more words' } }];

    expect(whole.data).toEqual({ people: [{ box: { items } }, { box: { items } }] }); // the control
    expect(kept.data).toEqual({
      people: [{ box: { items: [without] } }, { box: { items: [without] } }],
    });
    expect(kept.told).toEqual([
      ['narrative', 'need-to-know'],
      ['words', 'need-to-know'], // under her; under him it would tell of her
    ]);
    expect(ran).not.toContain('Item.narrative');
    expect(ran).not.toContain('Part.words');
  });

  it('reads nothing of a record about somebody whom the reader may not know', async () => {
    const query = '{ people { box { items { month part { words } } } } }';
    const hidden = (who: string): TestPass => ({
      ...refusingText(),
      persons: personsOf('S1').map((one) =>
        one.id === who ? { ...one, refused: ['CASE_PERSON'] as const } : one,
      ),
    });
    const itemsOfHim = async (pass: TestPass) => {
      const { data } = await ask(query, pass, aboutBoth(pass));
      return (data as { people: { box: { items: unknown } }[] }).people[1]?.box.items;
    };

    expect(await itemsOfHim(hidden('nobody'))).toEqual([
      { month: 'may', part: { words: 'more words' } }, // the control
    ]);
    expect(await itemsOfHim(hidden(sofie))).toEqual([{ month: null, part: null }]);
    const keepNothing = (who: string) =>
      readablePrincipals(contextOf(noDatabase, hidden(who)), 'INC_FACT', 'FULL');
    expect(keepNothing('nobody')).toContain(sofie);
    expect(keepNothing(sofie)).not.toContain(sofie);
  });

  it('asks what a record rests on of all whom it is about', async () => {
    const query = '{ people { box { items { month } } } }';
    const rests = { sourceCategory: 'WELF_ENGAGE' };
    const read = async (rows: readonly object[]) => {
      const { data } = await ask(query, guiding, rows);
      return (data as { people: { box: { items: unknown } }[] }).people[1]?.box.items;
    };

    expect(await read([{ ...row, ...rests }])).toEqual([{ month: 'may' }]);
    expect(await read(aboutBoth(guiding, rests))).toEqual([{ month: null }]);
  });

  it('never reads a field without a label but the key', async () => {
    const { data } = await ask('{ people { id box { bare } } }', director);

    expect(data).toEqual({
      people: [
        { id: sofie, box: { bare: null } },
        { id: kristof, box: { bare: null } },
      ],
    });
  });

  it('lets through, without a pass, what is no fact of anybody and what its row decides', async () => {
    expect(
      await ask(
        '{ desk { phone plan } mine { number } case { id plan } people { box { support } } }',
      ),
    ).toEqual({
      data: {
        desk: { phone: '1', plan: null },
        mine: [{ number: '7' }],
        case: { id: idOf('S1'), plan: null },
        people: [{ box: null }, { box: null }],
      },
      told: undefined,
    });
  });

  it('lets through nothing for a reader for whom the case does not exist', async () => {
    const { data, told } = await ask('{ people { box { support } } case { plan } }', {
      ...director,
      hasConflict: true,
    });

    expect(data).toEqual({ people: [{ box: null }, { box: null }], case: { plan: null } });
    expect(told).toBeUndefined();
  });
});
