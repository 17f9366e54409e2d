interface Remembered<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Remembers what was made, up to a weight of all together; what was not used for longest goes first.
 * What weighs more than all may is made anew each time.
 */
export class BoundedCache<Value> {
  private readonly remembered = new Map<string, Remembered<Value>>();
  private weight = 0;

  /** @param most what all that is remembered may weigh: a number of things, unless they are weighed */
  constructor(private readonly most: number) {}

  /** What is remembered under a name, or else made now. */
  of(name: string, make: () => Value, weigh: (value: Value) => number = () => 1): Value {
    const known = this.remembered.get(name);
    if (known) {
      this.remembered.delete(name); // it is the newest now
      this.remembered.set(name, known);
      return known.value;
    }
    const value = make();
    this.remember(name, { value, weight: weigh(value) });
    return value;
  }

  /** Forgets what turned out to be of no use, unless it was replaced. */
  forget(name: string, value: Value): void {
    if (this.remembered.get(name)?.value === value) this.drop(name);
  }

  private remember(name: string, one: Remembered<Value>): void {
    if (one.weight > this.most) return;
    this.remembered.set(name, one);
    this.weight += one.weight;
    for (const oldest of this.remembered.keys()) {
      if (this.weight <= this.most) return;
      this.drop(oldest);
    }
  }

  private drop(name: string): void {
    this.weight -= this.remembered.get(name)?.weight ?? 0;
    this.remembered.delete(name);
  }
}
