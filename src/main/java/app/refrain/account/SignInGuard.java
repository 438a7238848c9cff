package app.refrain.account;

/** Must end what somebody does here by a sign-in that ended. Must return soon. */
public interface SignInGuard {

  /**
   * @param tokenHash that of {@link SignedIn}
   */
  void signInEnded(String tokenHash);

  /** Ends may have been missed: {@link SignIns#lives} knows. */
  void signInsUncertain();
}
