package app.refrain.account;

import app.refrain.account.SignInStore.Kind;
import app.refrain.account.SignInStore.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose token it is, and where people are signed in. */
@Service
public class SignIns {

  /** How long a member's browser stays signed in without being used. */
  private static final Duration LIFETIME = Duration.ofDays(90);

  private final SignInStore store;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;

  SignIns(SignInStore store, ApplicationEventPublisher events, AuditLog audit) {
    this.store = store;
    this.events = events;
    this.audit = audit;
  }

  /**
   * The person whose browser sent the token. A token that we do not know is that of a new guest,
   * and the one by which a guest was first known is nobody's when it has ended.
   */
  public Optional<SignedIn> ofBrowser(Token token) {
    SignInStore.Knowledge known = store.look(token, Kind.BROWSER);
    return signedIn(token, known)
        .or(() -> known.guestKnown() ? Optional.empty() : Optional.of(newGuest(token)));
  }

  /** The person whose program sent the token. */
  public Optional<SignedIn> ofProgram(Token token) {
    return signedIn(token, store.look(token, Kind.PROGRAM));
  }

  private Optional<SignedIn> signedIn(Token token, SignInStore.Knowledge known) {
    if (known.person().isPresent() && known.stale()) {
      store.touch(token.hash());
    }
    return known.person().map(person -> new SignedIn(person, token.hash(), true));
  }

  /** A guest of whom nothing is stored yet. */
  public SignedIn newGuest(Token token) {
    Person guest = new Person(token.guestId(), GuestName.of(token.guestId()), Role.GUEST);
    return new SignedIn(guest, token.hash(), false);
  }

  /**
   * Signs a member in by a new token.
   *
   * @param before who the browser was before, if anybody
   * @param label the browser in a few words
   */
  @Transactional
  public Token begin(Person member, Optional<SignedIn> before, String label) {
    Token token = Token.random();
    store.add(member.id(), token.hash(), Kind.BROWSER, label, LIFETIME);
    before.filter(SignedIn::stored).ifPresent(old -> leave(old, member));
    audit.add(member.id(), "signed in", label);
    return token;
  }

  /** What a guest had is the member's from now on, and no other token of the guest's gets at it. */
  private void leave(SignedIn old, Person member) {
    store.end(old.tokenHash());
    Person guest = old.person();
    if (guest.role() == Role.GUEST && !guest.id().equals(member.id())) {
      store.endAll(guest.id());
      events.publishEvent(new PeopleMerged(guest, member));
    }
  }

  /** Whether a sign-in goes on. */
  public boolean lives(SignedIn signedIn) {
    return store.lives(signedIn.tokenHash());
  }

  /** Signs out by forgetting the token. */
  public void end(SignedIn signedIn) {
    store.end(signedIn.tokenHash());
  }

  /** Where a person is signed in, the latest used first. */
  public List<SignIn> list(Person person) {
    return store.list(person.id()).stream().map(SignIns::signIn).toList();
  }

  /** Ends one of the person's own sign-ins or tokens. */
  @Transactional
  public void end(Person person, UUID id) {
    store.end(person.id(), id);
    audit.add(person.id(), "ended a sign-in", id.toString());
  }

  /** Signs a person out in all browsers but the one that asks. */
  @Transactional
  public void endOthers(SignedIn here) {
    store.endOtherBrowsers(here.person().id(), here.tokenHash());
    audit.add(here.person().id(), "signed out everywhere else", here.person().name());
  }

  private static SignIn signIn(Row row) {
    return new SignIn(
        row.id(),
        row.kind() == Kind.PROGRAM,
        row.label(),
        row.tokenHash(),
        row.createdAt(),
        row.lastUsedAt(),
        row.expiresAt());
  }

  /**
   * A place where somebody is signed in.
   *
   * @param program whether it is a token for programs; a browser else
   * @param label the browser in a few words, or the token's name
   */
  public record SignIn(
      UUID id,
      boolean program,
      String label,
      String tokenHash,
      Instant createdAt,
      Instant lastUsedAt,
      Instant expiresAt) {}
}
