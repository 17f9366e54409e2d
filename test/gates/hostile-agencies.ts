import { idOf } from '../../subgraphs/kit/fixtures';
import type { Hostility } from './switchboard';

type Entity = Record<string, unknown>;

/** Changes what one agency says of the persons it is asked about; whom, by their ids. */
function inAnswersOf(
  name: string,
  change: (entities: Entity[], ids: readonly string[]) => Entity[],
): Hostility {
  return (agency, { variables }, answer) => {
    const entities = answer.data?.['_entities'] as Entity[] | undefined;
    if (agency !== name || !entities) return answer;
    const asked = variables?.['representations'] as readonly { readonly id: string }[];
    const _entities = change(
      entities,
      asked.map(({ id }) => id),
    );
    return { ...answer, data: { _entities } };
  };
}

const tellsClinics = inAnswersOf('mental-health', (entities) =>
  entities.map((entity) => {
    const { episodes } = (entity['mentalHealth'] ?? {}) as { readonly episodes?: Entity[] };
    const told = episodes?.map((episode) => ({ ...episode, clinic: 'the clinic by the canal' }));
    return { ...entity, mentalHealth: told ? { episodes: told } : entity['mentalHealth'] };
  }),
);

/** Mental health tells of each treatment where it takes place, asked or not, and denies nothing. */
export const overShares: Hostility = (agency, fetch, answer) => {
  const { data } = tellsClinics(agency, fetch, answer);
  return agency === 'mental-health' ? { data: data ?? null } : answer;
};

/** The police say what a person is called, which is the registry's to say. */
export const forges = inAnswersOf('police', (entities) =>
  entities.map((entity) => ({ ...entity, knownAs: 'a name of the police' })),
);

const SOFIE = idOf('P-0101');
const KRISTOF = idOf('P-0102');
const STRANGER = idOf('P-0202');

/** General welfare mixes up two persons: Sofie's record comes as Kristof's, and his as hers. */
export const swaps = inAnswersOf('general-welfare', (entities, ids) => {
  const [hers, his] = [ids.indexOf(SOFIE), ids.indexOf(KRISTOF)];
  return entities.map((entity, place) =>
    place === his
      ? (entities[hers] ?? entity)
      : place === hers
        ? (entities[his] ?? entity)
        : entity,
  );
});

/** The same, and the record says that it is about whom it was asked. */
export const swapsWithKeys = inAnswersOf('general-welfare', (entities, ids) =>
  entities.map((entity, place) =>
    ids[place] === KRISTOF ? { ...entity, ...recordOf(entities[ids.indexOf(SOFIE)]) } : entity,
  ),
);

/** The registry names somebody of another family as the first who takes part. */
export const namesStranger: Hostility = (agency, _fetch, answer) => {
  const { case: chainCase } = (answer.data ?? {}) as {
    readonly case?: { readonly participants?: readonly Entity[] };
  };
  const [first, ...others] = chainCase?.participants ?? [];
  if (agency !== 'case-registry' || !first) return answer;
  const stranger = { ...first, person: { __typename: 'Person', id: STRANGER } };
  return { ...answer, data: { case: { ...chainCase, participants: [stranger, ...others] } } };
};

function recordOf(entity: Entity | undefined): Entity {
  return entity ? { generalWelfare: entity['generalWelfare'] } : {};
}
