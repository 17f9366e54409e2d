import type { CaseRole, Shape } from './family-picture';
import { HALF, SYMBOL } from './genogram-grid';
import type { Mark } from './picture-words';

/**
 * The symbol of a person, around (0, 0). Classes: `symbol` the outline, `symbol-victim` a second
 * outline within, `symbol-offender` a filled dot.
 */
export function PersonSymbol({ shape, mark }: { shape: Shape; mark: Mark | undefined }) {
  return (
    <>
      <Outline shape={shape} half={HALF} name="symbol" />
      {mark === 'VICTIM' && <Outline shape={shape} half={HALF - 4} name="symbol-victim" />}
      {mark === 'OFFENDER' && <circle class="symbol-offender" cy={-HALF + 9} r="3.5" />}
    </>
  );
}

/** A suspect is marked like an offender; the label says which. */
export function markOf(role: CaseRole | undefined): Mark | undefined {
  if (role === 'VICTIM') return 'VICTIM';
  return role === 'OFFENDER' || role === 'SUSPECT' ? 'OFFENDER' : undefined;
}

function Outline({ shape, half, name }: { shape: Shape; half: number; name: string }) {
  const side = (SYMBOL * half) / HALF;
  switch (shape) {
    case 'SQUARE':
      return <rect class={name} x={-half} y={-half} width={side} height={side} />;
    case 'CIRCLE':
      return <circle class={name} r={half} />;
    case 'DIAMOND':
      return <polygon class={name} points={[0, -half, half, 0, 0, half, -half, 0].join(' ')} />;
  }
}
