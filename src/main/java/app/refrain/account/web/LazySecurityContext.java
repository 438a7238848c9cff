package app.refrain.account.web;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Asks the database who it is only when somebody wants to know: Vaadin's holder of security
 * contexts takes a deferred one at once.
 */
final class LazySecurityContext extends SecurityContextImpl implements DeferredSecurityContext {

  private static final long serialVersionUID = 1L;

  private transient Supplier<Authentication> question;

  LazySecurityContext(Supplier<Authentication> question) {
    this.question = question;
  }

  @Override
  public Authentication getAuthentication() {
    if (question != null) {
      setAuthentication(question.get());
    }
    return super.getAuthentication();
  }

  @Override
  public void setAuthentication(Authentication authentication) {
    question = null;
    super.setAuthentication(authentication);
  }

  @Override
  public SecurityContext get() {
    return this;
  }

  /** A context, perhaps an empty one, is always there. */
  @Override
  public boolean isGenerated() {
    return false;
  }
}
