package app.refrain.studio.session;

/** Somebody who is told of every group of operations, in order. Must return at once. */
public interface Follower {

  void committed(CommittedGroup group);
}
