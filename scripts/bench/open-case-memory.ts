import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { preparedOperations } from '../../gateway/need-to-know/prepared-operations';
import { type Rights, rightsOver } from '../../gateway/need-to-know/rights';
import { indexOf } from '../../gateway/need-to-know/supergraph-index';
import { decisionTable } from '../../schema/policy/decision-table';
import type { Purpose } from '../../schema/policy/vocabulary';
import { ROOT } from '../development/places';
import { familyOf, readersOf } from './family-readers';

const TODAY = '2026-11-22';
const PERSONS = 5;
const CASES = 400;
const PURPOSE: Purpose = 'INTERVENTION_COORDINATION';

/**
 * What an open case costs a gateway in memory beside its tokens: all that is decided, explained and
 * disclosed to a case director of the whole view of a family of five, kept as long as the pass is.
 * @returns bytes of heap a case
 */
export async function openCaseMemory(): Promise<number> {
  const index = indexOf(await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const text = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const rightsOf = rightsOver(index, decisionTable);
  const asked = { document: parse(text), queryHash: 'view', operationName: undefined };
  const view = preparedOperations(index)({ ...asked, variables: {} });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const kept: Rights[] = [];
  const open = (number: number) => {
    const passes = readersOf(familyOf(PERSONS, String(number)));
    const pass = passes.find((one) => one.function === 'CASE_DIRECTOR' && one.purpose === PURPOSE);
    const rights = rightsOf(pass, TODAY);
    view.for(rights);
    view.withheld(rights, []);
    view.disclosed(rights, new Set(), []);
    kept.push(rights);
  };
  for (let number = 0; number < CASES; number += 1) open(number); // what is made once for all
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let number = 0; number < CASES; number += 1) open(CASES + number);
  collect();
  return (process.memoryUsage().heapUsed - before) / (kept.length - CASES);
}
