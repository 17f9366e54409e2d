import { GraphiQLProvider } from '@graphiql/react';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { timeAtHub } from '../../client/hub-time';
import { type Example, EXAMPLES } from '../examples';
import { fieldsByCoordinate, operationsIn } from '../fields-used';
import {
  type Access,
  accessOf,
  type Answer,
  codeIn,
  introspected,
  type Operation,
  send,
} from '../hub';
import { keepOpenCase, openCaseOf, type OpenCase } from '../open-case';
import { placesOf } from '../places';
import type { SchemaReference } from '../reference';
import { schemaWithFacts } from '../schema-with-facts';
import type { Outcome } from './answer-notice';
import { Beside } from './beside';
import { CaseBar, type Proposed } from './case-bar';
import { Editors } from './editors';
import { type Asker, fieldFacts } from './field-facts';
import type { Ready } from './gate';
import { useSpeech } from './speech';

/** After these the pass opens nothing any more. */
const ENDED: ReadonlySet<string> = new Set(['PASS_EXPIRED', 'PASS_STALE']);

interface WorkbenchProps extends Ready {
  readonly onSignedOut: () => void;
}

/** The editors of GraphiQL, with a case: what is asked is asked as this reader, for this purpose. */
export function Workbench({ reference, session, onSignedOut }: WorkbenchProps) {
  const { words } = useSpeech();
  const { opened, hasEnded, proposed, open, close, propose } = useOpenCase();
  const access = useAccess(opened?.token);
  const [answer, setAnswer] = useState<Answer | 'none'>();
  const pass = useRef<string>(undefined);
  useEffect(() => {
    pass.current = opened?.token;
    setAnswer(undefined);
  }, [opened]);

  // One for as long as the page lives: another would make the editors anew.
  const fetcher = useCallback(
    async (operation: Operation): Promise<Answer> => {
      try {
        const said = await send(withoutStaleName(operation), pass.current);
        setAnswer(said);
        const code = codeIn(said) ?? '';
        if (ENDED.has(code)) close('ended');
        if (code === 'UNAUTHENTICATED') onSignedOut();
        return said;
      } catch (error) {
        setAnswer('none');
        throw error;
      }
    },
    [close, onSignedOut],
  );
  const withheld = answer === 'none' ? [] : answer && (answer.extensions?.oneroof?.withheld ?? []);
  const categories = useMemo(
    () => new Map(reference.categories.map((one) => [one.category as string, one])),
    [reference],
  );
  const functions = opened ? [opened.function] : session.functions;
  const schema = useSchemaWithFacts(reference, { categories, access, functions });
  return (
    <GraphiQLProvider
      {...{ fetcher, schema }}
      storage={sessionStorage}
      shouldPersistHeaders={false}
      dangerouslyAssumeSchemaIsValid
      defaultQuery={EXAMPLES[0]?.query ?? ''}
    >
      <h1 className="unseen">{words.workbench}</h1>
      <CaseBar
        {...{ opened, hasEnded, proposed, onOpen: open }}
        onClose={() => {
          close('closed');
        }}
      />
      <div className="bench graphiql-container">
        <Editors outcome={outcomeOf(answer, opened)} />
        <Beside
          {...{ reference, categories, opened, access, withheld }}
          functions={session.functions}
          onExample={propose}
        />
      </div>
    </GraphiQLProvider>
  );
}

/** What there is to say of an answer beside its text. */
function outcomeOf(
  answer: Answer | 'none' | undefined,
  opened: OpenCase | undefined,
): Outcome | undefined {
  if (answer === undefined) return undefined;
  if (answer === 'none') return { kind: 'unreachable' };
  const code = codeIn(answer);
  if (code === undefined) return undefined;
  return code === 'NOT_AVAILABLE' && !opened ? { kind: 'without-case' } : { kind: 'code', code };
}

function useOpenCase() {
  const [opened, setOpened] = useState(() => openCaseOf(sessionStorage, timeAtHub()));
  const [hasEnded, setEnded] = useState(false);
  const [proposed, setProposed] = useState<Proposed>({});
  const open = useCallback((next: OpenCase) => {
    keepOpenCase(sessionStorage, next);
    setOpened(next);
    setProposed({ case: next.caseId, function: next.function, purpose: next.purpose });
    setEnded(false);
  }, []);
  const close = useCallback((how: 'closed' | 'ended') => {
    keepOpenCase(sessionStorage, undefined);
    setOpened(undefined);
    setEnded(how === 'ended');
  }, []);
  const propose = useCallback(({ function: as, purpose }: Example) => {
    setProposed((before) => ({ ...before, function: as, purpose }));
  }, []);
  useEffect(() => {
    if (!opened) return undefined;
    const left = Date.parse(opened.expiresAt) - timeAtHub();
    const end = setTimeout(
      () => {
        close('ended');
      },
      Math.max(0, left),
    );
    return () => {
      clearTimeout(end);
    };
  }, [opened, close]);
  return { opened, hasEnded, proposed, open, close, propose };
}

/** The schema for the editors, with the facts of each field; nothing until it is told. */
function useSchemaWithFacts(reference: SchemaReference, asker: Asker): GraphQLSchema | null {
  const speech = useSpeech();
  const [told, setTold] = useState<IntrospectionQuery>();
  useEffect(() => {
    introspected().then(setTold, () => undefined);
  }, []);
  const [fields, places] = useMemo(
    () => [fieldsByCoordinate(reference), placesOf(reference)],
    [reference],
  );
  const { categories, access } = asker;
  const functions = asker.functions.join();
  return useMemo(() => {
    if (!told) return null;
    const as = { categories, access, functions: functions.split(',') };
    return schemaWithFacts(told, (coordinate) => {
      const field = fields.get(coordinate);
      return field && fieldFacts(field, places.get(coordinate) ?? [], as, speech);
    });
  }, [told, fields, places, categories, access, functions, speech]);
}

/** What the pass opens, asked once when it is there. */
function useAccess(pass: string | undefined): Access | undefined {
  const [access, setAccess] = useState<Access>();
  useEffect(() => {
    let isWanted = true;
    setAccess(undefined);
    if (pass === undefined) return;
    accessOf(pass).then(
      (told) => {
        if (isWanted) setAccess(told);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pass]);
  return access;
}

/**
 * The editor notices a moment late that its operation has another name. One alone needs none.
 */
function withoutStaleName(operation: Operation): Operation {
  return operationsIn(operation.query) > 1 ? operation : { ...operation, operationName: null };
}
