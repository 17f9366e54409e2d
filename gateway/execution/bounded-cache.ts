/** Remembers so many of what was made; what was not used for longest goes first. */
export class BoundedCache<Value> {
  private readonly remembered = new Map<string, Value>();

  constructor(private readonly size: number) {}

  /** What is remembered under a name, or else made now. */
  of(name: string, make: () => Value): Value {
    const known = this.remembered.get(name);
    const value = known ?? make();
    if (known !== undefined) this.remembered.delete(name);
    this.remembered.set(name, value);
    const oldest = this.remembered.keys().next();
    if (this.remembered.size > this.size && !oldest.done) this.remembered.delete(oldest.value);
    return value;
  }

  /** Forgets what turned out to be of no use, unless it was replaced. */
  forget(name: string, value: Value): void {
    if (this.remembered.get(name) === value) this.remembered.delete(name);
  }
}
