import { type decisionTable, RANK } from '../../schema/policy/decision-table';

/** The decision of an owner compiled out: everything of everybody in the pass may be read. */
export const everything: typeof decisionTable = ({ persons }, columns) => {
  const width = columns.length;
  const personIds = persons.map(({ id }) => id);
  return {
    ...{ columns, personIds, holdsBefore: undefined },
    levels: new Uint8Array(width * (persons.length + 1)).fill(RANK.FULL),
    highest: new Uint8Array(width).fill(RANK.FULL),
    rows: new Map(personIds.map((id, place) => [id, (place + 1) * width])),
    decisionAt: () => ({ level: 'FULL', policy: 'everything', remedy: 'NOT_POSSIBLE' }),
  };
};
