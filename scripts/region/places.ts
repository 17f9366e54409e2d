import type { ApproachCode } from './calibration';

/** A real municipality: NIS code, name, postal code. Streets and house numbers are invented. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly postalCode: string;
}

const place = (code: string, name: string, postalCode: string): Place => ({
  ...{ code, name, postalCode },
});

/** Where the families of each chain approach live. */
export const PLACES: Readonly<Record<ApproachCode, readonly Place[]>> = {
  ANT: [place('11002', 'Antwerpen', '2000'), place('11029', 'Mortsel', '2640')],
  LIM: [
    place('71022', 'Hasselt', '3500'),
    place('71016', 'Genk', '3600'),
    place('71053', 'Sint-Truiden', '3800'),
  ],
  KOR: [place('34022', 'Kortrijk', '8500'), place('36015', 'Roeselare', '8800')],
  BRG: [place('31005', 'Brugge', '8000'), place('35013', 'Oostende', '8400')],
  MEC: [place('12025', 'Mechelen', '2800'), place('12021', 'Lier', '2500')],
  TUR: [place('13040', 'Turnhout', '2300'), place('13008', 'Geel', '2440')],
  GEN: [place('44021', 'Gent', '9000'), place('43005', 'Eeklo', '9900')],
  DEN: [place('42006', 'Dendermonde', '9200'), place('41002', 'Aalst', '9300')],
  LEU: [place('24062', 'Leuven', '3000'), place('24107', 'Tienen', '3300')],
  HAV: [place('23027', 'Halle', '1500'), place('23088', 'Vilvoorde', '1800')],
};
