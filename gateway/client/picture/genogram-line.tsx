import type { Stroke } from './genogram-strands';
import { strokeParts } from './genogram-strokes';
import type { Point } from './geometry';

/**
 * A line, in the picture or the legend. Classes: `line line-<stroke>`, the stroke in small letters
 * (`line-ex-partner`), and `line-mark` on what is filled.
 */
export function StrokeLine({ stroke, points }: { stroke: Stroke; points: readonly Point[] }) {
  return (
    <g class={`line line-${stroke.toLowerCase().replaceAll('_', '-')}`}>
      {strokeParts(stroke, points).map(({ d, dash, isMark }) => (
        <path
          key={d}
          d={d}
          {...(isMark ? { class: 'line-mark' } : { fill: 'none' })}
          {...(dash ? { 'stroke-dasharray': dash } : {})}
        />
      ))}
    </g>
  );
}
