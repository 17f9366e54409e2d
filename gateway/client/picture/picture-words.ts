import type { EventKind, Lane } from '../../../schema/timeline';
import type { CaseRole, Quality, Shape, TieKind } from './family-picture';
import type { Stroke } from './genogram-strands';

/** What the genogram says. `tie.` stands between two names, `stroke.` in the legend. */
export type PictureWord =
  | `shape.${Shape}`
  | `role.${CaseRole}`
  | `mark.${Mark}`
  | `stroke.${Stroke}`
  | `tie.${TieKind}`
  | `quality.${Quality}`
  | GenogramWord;

/** Beside a symbol's shape: who was hurt, and who is held to have done it. */
export type Mark = 'VICTIM' | 'OFFENDER';

type GenogramWord =
  | 'genogram'
  | 'legend'
  | 'household'
  | 'persons'
  | 'person'
  | 'born'
  | 'role'
  | 'ties'
  | 'tie'
  | 'bond'
  | 'violence'
  | 'period';

/** What the joint time line says. */
export type TimeLineWord =
  | `lane.${Lane}`
  | `event.${EventKind}`
  | 'timeLine'
  | 'timeLine.all'
  | 'timeLine.risk'
  | 'timeLine.today'
  | 'timeLine.silent'
  | 'timeLine.events'
  | 'timeLine.list'
  | 'timeLine.legend'
  | 'timeLine.when'
  | 'timeLine.agency'
  | 'timeLine.what'
  | 'timeLine.who';

/** The page's dictionary, in the reader's language. */
export type PictureWords = (word: PictureWord) => string;
export type TimeLineWords = (word: TimeLineWord) => string;
