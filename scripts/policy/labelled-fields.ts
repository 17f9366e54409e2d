import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { labelsOf } from '../../subgraphs/kit/field-labels';
import { ROOT } from '../development/places';

/** A field as an agency publishes it, under one of its labels. */
export interface LabelledField {
  /** The name of the subgraph. */
  readonly owner: string;
  readonly category: string;
  readonly detail: string;
  readonly type: string;
  readonly field: string;
}

const SCHEMA = join(ROOT, 'schema/subgraphs');

/** All fields of the graph, from each agency's own SDL; who has two labels stands there twice. */
export async function labelledFields(): Promise<LabelledField[]> {
  const files = (await readdir(SCHEMA)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(SCHEMA, file), 'utf8')));
  return texts.flatMap((sdl, place) => fieldsIn(sdl, (files[place] ?? '').split('.')[0] ?? ''));
}

function fieldsIn(sdl: string, owner: string): LabelledField[] {
  return parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? []).flatMap((field) =>
          labelsOf({ astNode: field }).map((label) => ({
            ...{ ...label, owner },
            ...{ type: definition.name.value, field: field.name.value },
          })),
        )
      : [],
  );
}
