package app.refrain.account;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Spring Security's principal: a person, and by which token we know them.
 *
 * @param tokenHash the hash of the token
 * @param stored whether the database knows the person; of a guest it does not before it must
 */
public record SignedIn(Person person, String tokenHash, boolean stored)
    implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return person.id().toString();
  }
}
