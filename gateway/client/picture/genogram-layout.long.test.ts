import { faultsOfFamilies } from './testing/faults-of-families';

describe('the genogram of a thousand random families of up to forty people', () => {
  it('has everybody and every tie, overlaps nothing and runs through nobody', () => {
    expect(faultsOfFamilies({ from: 1, to: 1000 })).toEqual([]);
  });
});
