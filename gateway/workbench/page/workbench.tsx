import { GraphiQLProvider } from '@graphiql/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WithheldEntry } from '../../client/hub';
import { EXAMPLES } from '../examples';
import { operationsIn } from '../fields-used';
import { type Access, accessOf, type Answer, codeIn, type Operation, send } from '../hub';
import { keepOpenCase, openCaseOf, type OpenCase } from '../open-case';
import { Beside } from './beside';
import { CaseBar } from './case-bar';
import { Editors } from './editors';
import type { Ready } from './gate';
import { useSpeech } from './speech';

/** After these the pass opens nothing any more. */
const ENDED: ReadonlySet<string> = new Set(['PASS_EXPIRED', 'PASS_STALE']);

/** The editors of GraphiQL, with a case: what is asked is asked as this reader, for this purpose. */
export function Workbench({ reference, session }: Ready) {
  const { words } = useSpeech();
  const { opened, hasEnded, open, close } = useOpenCase();
  const access = useAccess(opened?.token);
  const [withheld, setWithheld] = useState<readonly WithheldEntry[]>();
  const pass = useRef<string>(undefined);
  useEffect(() => {
    pass.current = opened?.token;
    setWithheld(undefined);
  }, [opened]);

  // One for as long as the page lives: another would ask for the schema again.
  const fetcher = useCallback(
    async (operation: Operation): Promise<Answer> => {
      const isSchema = operation.operationName === 'IntrospectionQuery';
      const answer = await send(withoutStaleName(operation), isSchema ? undefined : pass.current);
      if (!isSchema) setWithheld(answer.extensions?.oneroof?.withheld ?? []);
      if (ENDED.has(codeIn(answer) ?? '')) close('ended');
      return answer;
    },
    [close],
  );
  const categories = useMemo(
    () => new Map(reference.categories.map((one) => [one.category as string, one])),
    [reference],
  );
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      storage={sessionStorage}
      shouldPersistHeaders={false}
      schemaDescription={false}
      defaultQuery={EXAMPLES[0]?.query ?? ''}
    >
      <h1 className="unseen">{words.workbench}</h1>
      <CaseBar
        {...{ opened, hasEnded, onOpen: open }}
        onClose={() => {
          close('closed');
        }}
      />
      <div className="bench graphiql-container">
        <Editors />
        <Beside
          {...{ reference, categories, opened, access, withheld }}
          functions={session.functions}
        />
      </div>
    </GraphiQLProvider>
  );
}

function useOpenCase() {
  const [opened, setOpened] = useState(() => openCaseOf(sessionStorage, Date.now()));
  const [hasEnded, setEnded] = useState(false);
  const open = useCallback((next: OpenCase) => {
    keepOpenCase(sessionStorage, next);
    setOpened(next);
    setEnded(false);
  }, []);
  const close = useCallback((how: 'closed' | 'ended') => {
    keepOpenCase(sessionStorage, undefined);
    setOpened(undefined);
    setEnded(how === 'ended');
  }, []);
  return { opened, hasEnded, open, close };
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
