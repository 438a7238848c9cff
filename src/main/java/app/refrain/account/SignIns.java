package app.refrain.account;

import app.refrain.account.SignInStore.Kind;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells whose token it is. */
@Service
public class SignIns {

  private final SignInStore store;

  SignIns(SignInStore store) {
    this.store = store;
  }

  /**
   * The person whose browser sent the token. A token that we have never seen is that of a new
   * guest; one that has ended is nobody's.
   */
  public Optional<SignedIn> ofBrowser(Token token) {
    SignInStore.Knowledge known = store.look(token, Kind.BROWSER);
    return known
        .person()
        .map(person -> new SignedIn(person, token.hash(), true))
        .or(() -> known.guestKnown() ? Optional.empty() : Optional.of(newGuest(token)));
  }

  /** The person whose program sent the token. */
  public Optional<SignedIn> ofProgram(Token token) {
    return store
        .look(token, Kind.PROGRAM)
        .person()
        .map(person -> new SignedIn(person, token.hash(), true));
  }

  /** A guest of whom nothing is stored yet. */
  public SignedIn newGuest(Token token) {
    Person guest = new Person(token.guestId(), GuestName.of(token.guestId()), Role.GUEST);
    return new SignedIn(guest, token.hash(), false);
  }
}
