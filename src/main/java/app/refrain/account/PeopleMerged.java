package app.refrain.account;

/**
 * A guest turned out to be somebody whom we know already: what was the guest's is now the member's.
 * Published in the transaction that signs them in.
 */
public record PeopleMerged(Person guest, Person member) {}
