import type { CaseNumbers } from '../view/oversight';

/** What a case is called: by its number, to who knows it; else by its code. */
export function CaseName(props: { readonly caseId: string; readonly numbers: CaseNumbers }) {
  const { caseId, numbers } = props;
  return <>{numbers.get(caseId) ?? <code>{caseId}</code>}</>;
}
