package app.refrain.account;

import java.security.Principal;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking: in a web request, in a Vaadin UI's thread, and behind a WebSocket. */
@Component
public class CurrentPerson {

  private final Guests guests;

  CurrentPerson(Guests guests) {
    this.guests = guests;
  }

  /** Who is asking, if we know. There may be nothing of them in the database yet. */
  public Optional<Person> find() {
    return signedIn(SecurityContextHolder.getContext().getAuthentication()).map(SignedIn::person);
  }

  /** Who is asking, if there is something of them in the database. */
  public Optional<Person> findKnown() {
    return signedIn(SecurityContextHolder.getContext().getAuthentication())
        .filter(SignedIn::stored)
        .map(SignedIn::person);
  }

  /**
   * Who is asking; from now on the database knows them.
   *
   * @throws AuthenticationCredentialsNotFoundException if nobody is signed in, not even a guest
   */
  public Person require() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * Who is asking and by which token; from now on the database knows them.
   *
   * @throws AuthenticationCredentialsNotFoundException if nobody is signed in, not even a guest
   */
  public SignedIn requireSignedIn() {
    return signedInBy(SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * The person behind a WebSocket's or request's principal; from now on the database knows them.
   *
   * @param principal null if there is none
   * @throws AuthenticationCredentialsNotFoundException if that is nobody, not even a guest
   */
  public Person of(Principal principal) {
    return signedInBy(principal).person();
  }

  /**
   * The person behind a WebSocket's principal and by which token; from now on the database knows
   * them.
   *
   * @param principal null if there is none
   * @throws AuthenticationCredentialsNotFoundException if that is nobody, not even a guest
   */
  public SignedIn signedInBy(Principal principal) {
    SignedIn signedIn =
        signedIn(principal)
            .orElseThrow(
                () ->
                    new AuthenticationCredentialsNotFoundException(
                        "Please open Refrain's page first, or send a token."));
    if (!signedIn.stored()) {
      guests.store(signedIn);
    }
    return signedIn;
  }

  private static Optional<SignedIn> signedIn(Principal principal) {
    return principal instanceof Authentication authentication
            && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
