import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { QueryPlan } from '@apollo/query-planner';
import { BoundedCache } from '../../schema/bounded-cache';
import { fixedError } from '../../schema/errors';
import { compiledPlan } from './compiled-plan';
import { type Complete, completionOf } from './completion';
import { newData } from './data';
import type { Compiling } from './fetch-step';
import { introspectionField } from './introspection-fields';
import type { Switches } from './named-fields';
import type { Gathered } from './executor';

type Variables = Readonly<Record<string, unknown>>;

/** An operation with its plan, ready to run as often as it is asked. */
export interface CompiledOperation<Context> {
  /** What is wrong with variables, if anything is. */
  faultsIn(variables: Variables): readonly GraphQLError[];
  /** Runs the plan: everything that was fetched, as it came together. */
  gather(variables: Variables, context: Context): Promise<Gathered>;
  /** What a reader gets of it. */
  complete(gathered: Gathered, variables: Variables): Gathered;
}

/** Ways to switch the parts of one operation on and off that are kept compiled. */
const SWITCHINGS = 16;

/** @throws INVALID_OPERATION where no query or mutation is meant */
export function operationIn(document: DocumentNode, name: string | undefined) {
  const operation = getOperationAST(document, name);
  if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) {
    throw fixedError('INVALID_OPERATION');
  }
  return operation;
}

/** Compiles an operation and its plan. @throws for what is not executed here */
export function compiledOperation<Context>(
  schema: GraphQLSchema,
  compiling: Compiling<Context>,
  document: DocumentNode,
  name: string | undefined,
  plan: QueryPlan,
): CompiledOperation<Context> {
  const operation = operationIn(document, name);
  const root = schema.getRootType(operation.operation);
  if (!root) throw fixedError('INVALID_OPERATION');
  const fragments = fragmentsIn(document);
  const definitions = operation.variableDefinitions ?? [];
  const switching = switchingIn(document);
  const switches = definitions.filter(({ variable }) => switching.has(variable.name.value));
  const defaults = new Map(
    switches.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.BOOLEAN && defaultValue.value,
    ]),
  );
  const isOn = (variable: string, variables: Variables): boolean => {
    const given = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    return given === undefined ? defaults.get(variable) === true : given === true;
  };
  const run = compiledPlan(compiling, plan, (variable, variables) =>
    isOn(compiling.names.variableOf(variable), variables),
  );
  const completions = new BoundedCache<Complete>(SWITCHINGS);

  function completionFor(variables: Variables): Complete {
    const names = [...defaults.keys()];
    const values = names.map((variable) => isOn(variable, variables));
    return completions.of(values.join(), () => {
      const on: Switches = Object.fromEntries(
        names.map((one, place) => [one, values[place] === true]),
      );
      const selecting = { schema, fragments, switches: on, names: compiling.names };
      return completionOf(
        selecting,
        root as NonNullable<typeof root>,
        operation.selectionSet,
        (nodes) => introspectionField(schema, operation, fragments, nodes),
      );
    });
  }

  return {
    faultsIn: (variables) =>
      definitions.length === 0
        ? []
        : (getVariableValues(schema, definitions, variables).errors ?? []),
    async gather(variables, context) {
      const [data, errors] = [newData(), new Array<GraphQLError>()];
      await run({ data, errors, variables, context });
      return { data, errors };
    },
    complete({ data, errors }, variables) {
      const completing = { errors: new Array<GraphQLError>(), path: [], variables };
      const completed = completionFor(variables)(data, completing, '');
      return {
        data: (completed as Gathered['data'] | undefined) ?? null,
        errors: [...errors, ...completing.errors.filter((found) => !isExplained(found, errors))],
      };
    },
  };
}

/** What a subgraph said itself tells why something there is null; where it did not, it has to be told. */
function isExplained({ path: place = [] }: GraphQLError, errors: readonly GraphQLError[]): boolean {
  return errors.some(({ path }) => {
    if (!path) return true;
    const [shorter, longer] = path.length < place.length ? [path, place] : [place, path];
    return shorter.every((key, at) => key === longer[at]);
  });
}

function fragmentsIn(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
}

/** The variables that `@skip` and `@include` look at. */
function switchingIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return names;
}
