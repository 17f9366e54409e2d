interface Remembered<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Remembers what was made, up to a weight of all together; what was not used for longest goes first.
 * What weighs more than all may is made anew each time. Whoever asks something else each time must
 * not fill the memory of all, so things of very different sizes are weighed, and not counted.
 */
export class BoundedCache<Value> {
  private readonly remembered = new Map<string, Remembered<Value>>();
  private weight = 0;

  /** @param most what all that is remembered may weigh: a number of things, unless they are weighed */
  constructor(private readonly most: number) {}

  /** What is remembered under a name, or else made now. */
  of(name: string, make: () => Value, weigh: (value: Value) => number = () => 1): Value {
    const known = this.get(name);
    if (known !== undefined) return known;
    const value = make();
    this.remember(name, value, weigh(value));
    return value;
  }

  /** What is remembered under a name, if anything is: it is the newest now. */
  get(name: string): Value | undefined {
    const known = this.remembered.get(name);
    if (!known) return undefined;
    this.remembered.delete(name);
    this.remembered.set(name, known);
    return known.value;
  }

  remember(name: string, value: Value, weight: number): void {
    this.drop(name);
    if (weight > this.most) return;
    this.remembered.set(name, { value, weight });
    this.weight += weight;
    for (const oldest of this.remembered.keys()) {
      if (this.weight <= this.most) return;
      this.drop(oldest);
    }
  }

  /** Forgets what turned out to be of no use, unless it was replaced. */
  forget(name: string, value: Value): void {
    if (this.remembered.get(name)?.value === value) this.drop(name);
  }

  private drop(name: string): void {
    this.weight -= this.remembered.get(name)?.weight ?? 0;
    this.remembered.delete(name);
  }
}
