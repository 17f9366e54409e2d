import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, type GraphQLObjectType, isObjectType, parse } from 'graphql';
import type { PassClaims } from '../../schema/pass';
import { decisionTable } from '../../schema/policy/decision-table';
import { PURPOSES, READER_FUNCTIONS } from '../../schema/policy/vocabulary';
import { smallGraph } from '../testing/small-graph';
import { CASE, passFor, tableWith } from '../testing/test-table';
import { operationIn } from './named-operation';
import { treeOf } from './operation-tree';
import { rightsOver, type TableOf } from './rights';
import { indexOf } from './supergraph-index';
import { entriesOf, withheldFields } from './withheld';

const index = indexOf(smallGraph());
const REASON = { policy: 'purpose-not-agreed', remedy: 'ASK_OWNER' } as const;

function withheld(
  query: string,
  tableOf: TableOf,
  pass: PassClaims = passFor('sofie', 'dries', 'noah'),
) {
  const rights = rightsOver(index, tableOf)(pass, '2026-11-22');
  const tree = treeOf(index, operationIn(parse(query), undefined), {});
  return entriesOf(withheldFields(index, tree, rights), rights.rows.keys());
}

const ofPersons = (selection: string) => `{ case { participants { person { ${selection} } } } }`;
const POLICE = ofPersons('police { advice weapons alarms reports { severity times } }');

describe('what is withheld is explained', () => {
  it('not at all where all is granted: the control', () => {
    expect(withheld(POLICE, tableWith())).toEqual([]);
  });

  it('once where it is all persons, and with who is not where it is most of them', () => {
    const table = tableWith((category, whom) => {
      if (category === 'WEAPON') return 'NONE';
      return category === 'INC_FACT' && whom !== 'noah' ? 'NONE' : undefined;
    });

    expect(withheld(POLICE, table)).toEqual([
      {
        ...{ owner: 'POLICE', category: 'INC_FACT', except: ['noah'], ...REASON },
        coordinates: ['PoliceRecord.reports'],
      },
      {
        ...{ owner: 'POLICE', category: 'WEAPON', ...REASON },
        coordinates: ['PoliceRecord.advice', 'PoliceRecord.weapons'],
      },
    ]);
  });

  it('at the topmost field of a branch only', () => {
    const summary = tableWith((category) => (category === 'INC_FACT' ? 'SUMMARY' : undefined));
    const none = tableWith((category) => (category === 'INC_FACT' ? 'NONE' : undefined));

    expect(withheld(POLICE, none)).toMatchObject([{ coordinates: ['PoliceRecord.reports'] }]);
    expect(withheld(POLICE, summary)).toMatchObject([{ coordinates: ['PoliceReport.times'] }]);
  });

  it('with the general reason where a summary is granted: what permits it is no reason', () => {
    const table = tableWith((category) => (category === 'INC_FACT' ? 'SUMMARY' : undefined));

    expect(withheld(POLICE, table)).toMatchObject([
      { policy: 'need-to-know', remedy: 'ASK_OWNER' },
    ]);
  });

  it('for the case without a person', () => {
    const table = tableWith((category, whom) =>
      category === 'CASE_CORE' && whom === CASE ? 'NONE' : undefined,
    );

    expect(withheld('{ case { number phase } }', table)).toEqual([
      {
        ...{ owner: 'CASE_REGISTRY', category: 'CASE_CORE', ...REASON },
        coordinates: ['ChainCase.number', 'ChainCase.phase'],
      },
    ]);
  });

  it('in the same words and order, however it was asked', () => {
    const table = tableWith((category) => (category === 'STRUCTURE' ? undefined : 'NONE'));
    const all = tableWith((category) =>
      ['CASE_PERSON', 'STRUCTURE'].includes(category) ? undefined : 'NONE',
    );
    const [one, other] = [
      ofPersons('knownAs police { weapons advice reports { severity } }'),
      ofPersons('p: police { r: reports { times } advice w: weapons a: advice } id knownAs'),
    ];

    expect(withheld(one, all)).toEqual(withheld(other, all));
    expect(withheld(one, all)).toHaveLength(3);
    expect(withheld(one, table)).toEqual([]);
  });
});

describe('what is hidden or sealed is not explained', () => {
  it.each(['NONE', 'SUMMARY', 'HIDDEN'] as const)(
    'at no level of a sealed category: %s',
    (level) => {
      const table = tableWith((category) => (category === 'STALK_ALARM' ? level : undefined));

      expect(withheld(POLICE, table)).toEqual([]);
    },
  );

  it('where the level is HIDDEN, whatever the category', () => {
    expect(
      withheld(
        POLICE,
        tableWith((category) => (category === 'WEAPON' ? 'HIDDEN' : undefined)),
      ),
    ).toEqual([]);
  });

  it('for a person whom the reader may not know: no entry names them, and all are the others', () => {
    const table = tableWith((category, whom) => {
      if (category === 'CASE_PERSON' && whom === 'noah') return 'HIDDEN';
      return category === 'WEAPON' && whom !== 'noah' ? 'NONE' : undefined;
    });

    expect(withheld(POLICE, table)).toEqual([
      {
        ...{ owner: 'POLICE', category: 'WEAPON', ...REASON },
        coordinates: ['PoliceRecord.advice', 'PoliceRecord.weapons'],
      },
    ]);
  });

  it('for a field that nobody labelled', () => {
    expect(withheld(ofPersons('police { forgotten }'), tableWith())).toEqual([]);
  });
});

describe('a family of twelve, of whom everything is asked', () => {
  const whole = indexOf(readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8'));
  const everything = `{ ${allOf(whole.schema.getQueryType())} }`;

  const tree = treeOf(whole, operationIn(parse(everything), undefined), {});
  const rightsOf = rightsOver(whole, decisionTable);

  it.each(READER_FUNCTIONS)('has what is withheld from a %s in a few kilobytes', (as) => {
    const sizes = PURPOSES.flatMap((purpose) =>
      [false, true].map((worksForOffenderSide) => {
        const pass = { ...familyOfTwelve(), function: as, purpose, worksForOffenderSide };
        const rights = rightsOf(pass, '2026-11-22');
        const entries = entriesOf(withheldFields(whole, tree, rights), rights.rows.keys());
        return JSON.stringify(entries).length;
      }),
    );

    expect(Math.max(...sizes)).toBeLessThanOrEqual(16 * 1024);
  });
});

/** Sides, ages and consents as mixed as they come. */
function familyOfTwelve(): PassClaims {
  const sides = ['VICTIM_SIDE', 'OFFENDER_SIDE', 'NEUTRAL'] as const;
  const persons = Array.from({ length: 12 }, (_, place) => ({
    id: `hub-id-of-20-lette${String(place).padStart(2, '0')}`,
    ...{ side: sides[place % 3] ?? 'NEUTRAL', minor: place % 2 === 0, self: place === 0 },
    ...(place % 4 === 0 ? { refused: ['WELF_CONT', 'MH_ENGAGE', 'SUBST'] as const } : {}),
  }));
  return { ...passFor(), agency: 'MENTAL_HEALTH', isInformed: true, persons };
}

function allOf(type: GraphQLObjectType | null | undefined): string {
  return Object.values(type?.getFields() ?? {})
    .filter(({ args }) => args.length === 0)
    .map((field) => {
      const to = getNamedType(field.type);
      return isObjectType(to) ? `${field.name} { ${allOf(to)} }` : field.name;
    })
    .join(' ');
}
