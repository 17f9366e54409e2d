import { graphEnum } from '../../graph-enum';

export const ToyKind = graphEnum('ToyKind', ['TEDDY_BEAR', 'KITE']);
export type ToyKind = keyof typeof ToyKind;
