import type { Fault } from './graph';

/** Does not answer. */
export const silent: Fault = () => {
  throw new Error('The subgraph does not answer.');
};

/** Answers with an error alone. */
export const refuses: Fault = () => ({
  errors: [{ message: 'Not today.', extensions: { code: 'NOT_TODAY' } }] as never,
});

/** Answers with an error that has no code, and null. */
export const breaks: Fault = () => ({ data: null, errors: [{ message: 'Broken.' }] as never });

/** Answers null, and nothing about it. */
export const saysNothing: Fault = () => ({ data: null });

/** Answers an empty object. */
export const isEmpty: Fault = () => ({ data: {} });

/** Answers about fewer than it was asked about. */
export const leavesOneOut: Fault = ({ data, ...rest }) => ({
  ...rest,
  data: { ...data, _entities: entitiesOf(data).slice(1) },
});

/** Answers about one where it was asked about many. */
export const answersNoList: Fault = ({ data, ...rest }) => ({
  ...rest,
  data: { ...data, _entities: entitiesOf(data)[0] },
});

/** Knows none of those it was asked about. */
export const knowsNobody: Fault = ({ data, ...rest }) => ({
  ...rest,
  data: { ...data, _entities: entitiesOf(data).map(() => null) },
});

/** Adds a field to every entity that nobody asked it for. */
export const adds =
  (field: string, value: unknown): Fault =>
  ({ data, ...rest }) => ({
    ...rest,
    data: { ...data, _entities: entitiesOf(data).map((one) => one && { ...one, [field]: value }) },
  });

/** Gives every entity another value of a field. */
export const says = (field: string, value: unknown): Fault => adds(field, value);

/** Answers, and complains about the entity at a place. */
export const complainsOf =
  (place: number, field: string): Fault =>
  ({ data, errors = [] }) => ({
    data: {
      ...data,
      _entities: entitiesOf(data).map((one, at) =>
        at === place ? { ...one, [field]: null } : one,
      ),
    },
    errors: [...errors, { message: 'This one not.', path: ['_entities', place, field] } as never],
  });

function entitiesOf(data: unknown): readonly (Record<string, unknown> | null)[] {
  return ((data as { _entities?: unknown } | null)?._entities ?? []) as never;
}
