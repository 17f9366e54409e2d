import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { operationIn } from '../../gateway/need-to-know/named-operation';
import { treeOf } from '../../gateway/need-to-know/operation-tree';
import { rightsOver } from '../../gateway/need-to-know/rights';
import { indexOf } from '../../gateway/need-to-know/supergraph-index';
import { entriesOf, withheldFields } from '../../gateway/need-to-know/withheld';
import { decisionTable } from '../../schema/policy/decision-table';
import { ROOT } from '../development/places';
import { familyOf, readersOf } from './family-readers';

const TODAY = '2026-11-22';
const PERSONS = 12;

/** The longest account of what is withheld. */
export interface WithheldSize {
  readonly bytes: number;
  /** Whose it is: function, agency and purpose. */
  readonly whose: string;
  /** Of how many readers it is the longest. */
  readonly readers: number;
}

/**
 * How long `extensions.oneroof.withheld` gets for a family of twelve of whom the whole view is
 * asked: the longest for any function, agency and purpose, on either side.
 */
export async function largestWithheld(): Promise<WithheldSize> {
  const index = indexOf(await readFile(join(ROOT, 'schema/supergraph.graphql'), 'utf8'));
  const view = await readFile(join(ROOT, 'test/queries/family-view.graphql'), 'utf8');
  const tree = treeOf(index, operationIn(parse(view), undefined), {});
  const rightsOf = rightsOver(index, decisionTable);
  const sizes = readersOf(familyOf(PERSONS)).map((pass) => {
    const rights = rightsOf(pass, TODAY);
    const entries = entriesOf(withheldFields(index, tree, rights), rights.rows.keys());
    const whose = [pass.function, pass.agency ?? 'at no agency', pass.purpose].join(', ');
    return { bytes: Buffer.byteLength(JSON.stringify(entries)), whose };
  });
  const [largest] = sizes.toSorted((one, other) => other.bytes - one.bytes);
  return { bytes: 0, whose: 'nobody', ...largest, readers: sizes.length };
}
