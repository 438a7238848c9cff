/** Bytes that are written one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(1_024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  all(values: ArrayLike<number>): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  uint16(value: number): void {
    this.byte(value >> 8);
    this.byte(value);
  }

  uint32(value: number): void {
    this.uint16(value >> 16);
    this.uint16(value & 0xffff);
  }

  ascii(text: string): void {
    this.all([...text].map((character) => character.charCodeAt(0)));
  }

  /** Seven bits a byte, most significant first, the high bit set on all but the last. */
  variableLength(value: number): void {
    for (let shift = 28; shift > 0; shift -= 7) {
      if (value >> shift > 0) {
        this.byte(((value >> shift) & 0x7f) | 0x80);
      }
    }
    this.byte(value & 0x7f);
  }

  #reserve(count: number): void {
    if (this.#length + count > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
  }
}
