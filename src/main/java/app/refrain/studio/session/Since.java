package app.refrain.studio.session;

/**
 * How much was appended since the whole score was stored, as far as this process knows.
 *
 * @param groups of operations
 */
record Since(long groups, long operations) {

  static final Since NOTHING = new Since(0, 0);

  Since plus(CommittedGroup group) {
    return new Since(groups + 1, operations + group.operations().size());
  }
}
