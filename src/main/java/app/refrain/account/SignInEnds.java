package app.refrain.account;

import app.refrain.database.NotificationListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears, in every process, that sign-ins ended: somebody signed out, was signed out, or left. A
 * trigger of the table says so when the transaction is committed.
 */
@Component
class SignInEnds implements NotificationListener {

  private final ObjectProvider<SignInGuard> guards;

  SignInEnds(ObjectProvider<SignInGuard> guards) {
    this.guards = guards;
  }

  @Override
  public String channel() {
    return "sign_in_ended";
  }

  @Override
  public void notified(String tokenHash) {
    guards.forEach(guard -> guard.signInEnded(tokenHash));
  }

  @Override
  public void connected() {
    guards.forEach(SignInGuard::signInsUncertain);
  }
}
