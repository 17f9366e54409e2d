import { createHash } from 'node:crypto';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { type ExecutionResult, parse } from 'graphql';
import { fixedError } from '../schema/errors';
import type { Send } from './execution/executor';
import { FamilyGateway } from './family-gateway';
import type { GatewayContext } from './gateway-context';
import { smallGraph } from './testing/small-graph';
import { callerWith } from './testing/test-settings';

const VIEW = '{ person { name reports advice files } }';
const SINCE = '2026-11-22T08:00:00.000Z';
const ANSWERS: Readonly<Record<string, ExecutionResult>> = {
  'case-registry': { data: { person: { __typename: 'Person', id: 'a', name: 'Sofie' } } },
  police: { data: { _entities: [{ reports: ['r'], advice: 'GO' }] } },
  prosecution: { data: { _entities: [{ files: ['f'] }] } },
};

function withoutPolice(answers: Readonly<Record<string, ExecutionResult>>) {
  return Object.fromEntries(Object.entries(answers).filter(([agency]) => agency !== 'police'));
}

/** A gateway over agencies that answer as told; those that are told nothing are silent. */
async function gatewayOver(answers: Readonly<Record<string, ExecutionResult>>) {
  const send: Send<GatewayContext> = async (agency, _fetch, context) => {
    const answer = answers[agency];
    if (answer) return structuredClone(answer);
    context.silent.set(agency, SINCE);
    throw new Error(`connect ECONNREFUSED ${agency}:4000`);
  };
  const gateway = new FamilyGateway(smallGraph(), send);
  const { executor } = await gateway.load();
  return { gateway, ask: (query: string, part = {}) => executor(requestFor(query, part)) };
}

/** As much of Apollo Server's request as the gateway reads. */
function requestFor(query: string, part: Partial<GatewayContext>): Parameters<GatewayExecutor>[0] {
  const context = { caller: callerWith('access'), silent: new Map<string, string>(), ...part };
  return {
    ...{ document: parse(query), operationName: null, request: {}, context },
    queryHash: createHash('sha256').update(query).digest('hex'),
  } as unknown as Parameters<GatewayExecutor>[0];
}

describe('the family view of a small graph', () => {
  it('is whole when all answer, and says that nobody is silent', async () => {
    const { ask } = await gatewayOver(ANSWERS);

    expect(await ask(VIEW)).toEqual({
      data: { person: { name: 'Sofie', reports: ['r'], advice: 'GO', files: ['f'] } },
      extensions: { oneroof: { silent: [] } },
    });
  });

  it('says who is silent and since when, in our own words, and keeps the rest', async () => {
    const { ask } = await gatewayOver(withoutPolice(ANSWERS));

    expect(await ask(VIEW)).toEqual({
      data: { person: { name: 'Sofie', reports: null, advice: null, files: ['f'] } },
      errors: [fixedError('AGENCY_SILENT', { agency: 'POLICE' })],
      extensions: { oneroof: { silent: [{ agency: 'POLICE', since: SINCE }] } },
    });
  });

  const withheld = {
    ...fixedError('NOT_AVAILABLE', { policy: 'purpose-not-agreed', remedy: 'ASK_OWNER' }).toJSON(),
    path: ['_entities', 0, 'files'],
  };
  const withholding: Readonly<Record<string, ExecutionResult>> = {
    ...ANSWERS,
    prosecution: { data: { _entities: [{ files: null }] }, errors: [withheld as never] },
  };

  it('passes on what an agency withholds, with its policy', async () => {
    const { ask } = await gatewayOver(withholding);
    const { data, errors } = await ask(VIEW);

    expect(data).toMatchObject({ person: { reports: ['r'], files: null } });
    expect(errors).toMatchObject([
      { extensions: { code: 'NOT_AVAILABLE', policy: 'purpose-not-agreed', remedy: 'ASK_OWNER' } },
    ]);
  });

  it('passes on what one withholds also while another is silent', async () => {
    const { ask } = await gatewayOver(withoutPolice(withholding));
    const { errors } = await ask(VIEW);

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([
      ...['AGENCY_SILENT', 'NOT_AVAILABLE'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('ECONN');
  });

  it('is one fixed error with its status when the registry refuses', async () => {
    const { ask } = await gatewayOver(ANSWERS);
    const { data, errors } = await ask(VIEW, { refusal: 'PASS_STALE' });

    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'PASS_STALE', http: { status: 403 } } }]);
  });

  it('is one fixed error when the registry is silent, and names nobody', async () => {
    const { ask } = await gatewayOver({});
    const { data, errors, extensions } = await ask(VIEW);

    expect([data, extensions]).toEqual([undefined, undefined]);
    expect(errors).toMatchObject([
      { message: fixedError('AGENCY_SILENT').message, extensions: { http: { status: 503 } } },
    ]);
  });
});

describe('a supergraph that is replaced while the gateway serves', () => {
  it('is served from then on, and told to whoever listens, until they stop', async () => {
    const { gateway, ask } = await gatewayOver({
      'case-registry': { data: { more: 'new' } },
    });
    const told: boolean[] = [];
    const forget = gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      told.push(apiSchema.getQueryType()?.getFields()['more'] !== undefined);
    });
    await gateway.use(smallGraph('more'));
    forget();
    await gateway.use(smallGraph());
    await gateway.use(smallGraph('more'));

    expect(told).toEqual([true]);
    expect((await ask('{ more }')).data).toEqual({ more: 'new' });
    await gateway.stop();
  });

  it.each(['', 'type Query {', 'type Query { a: Int }', smallGraph().slice(0, 900)])(
    'is not used when it is broken: %.20s',
    async (broken) => {
      const { gateway, ask } = await gatewayOver(ANSWERS);

      await expect(gateway.use(broken)).rejects.toThrow();
      expect((await ask('{ person { name } }')).data).toEqual({ person: { name: 'Sofie' } });
      await gateway.stop();
    },
  );
});
