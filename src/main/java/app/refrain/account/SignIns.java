package app.refrain.account;

import app.refrain.account.SignInToken.Kind;
import app.refrain.account.SignInTokenRepository.Knowledge;
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

  private final SignInTokenRepository tokens;
  private final AccountRepository accounts;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;

  SignIns(
      SignInTokenRepository tokens,
      AccountRepository accounts,
      ApplicationEventPublisher events,
      AuditLog audit) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.events = events;
    this.audit = audit;
  }

  /**
   * The person whose browser sent the token. A token that we do not know is that of a new guest,
   * and the one by which a guest was first known is nobody's when it has ended.
   */
  public Optional<SignedIn> ofBrowser(Token token) {
    Knowledge known = look(token, Kind.BROWSER);
    return signedIn(token, known)
        .or(() -> known.getGuestKnown() ? Optional.empty() : Optional.of(newGuest(token)));
  }

  /** The person whose program sent the token. */
  public Optional<SignedIn> ofProgram(Token token) {
    return signedIn(token, look(token, Kind.PROGRAM));
  }

  private Knowledge look(Token token, Kind kind) {
    return tokens.look(token.hash(), kind.name(), token.guestId());
  }

  private Optional<SignedIn> signedIn(Token token, Knowledge known) {
    if (known.person().isPresent() && known.getStale()) {
      tokens.touch(token.hash());
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
    tokens.save(
        new SignInToken(
            accounts.getReferenceById(member.id()), token, Kind.BROWSER, label, LIFETIME));
    before.filter(SignedIn::stored).ifPresent(old -> leave(old, member));
    audit.add(member.id(), "signed in", label);
    return token;
  }

  /** What a guest had is the member's from now on, and no other token of the guest's gets at it. */
  private void leave(SignedIn old, Person member) {
    tokens.end(old.tokenHash());
    Person guest = old.person();
    if (guest.role() == Role.GUEST && !guest.id().equals(member.id())) {
      tokens.endAll(guest.id());
      events.publishEvent(new PeopleMerged(guest, member));
    }
  }

  /** Whether a sign-in goes on. */
  public boolean lives(SignedIn signedIn) {
    return tokens.lives(signedIn.tokenHash());
  }

  /** Signs out by forgetting the token. */
  public void end(SignedIn signedIn) {
    tokens.end(signedIn.tokenHash());
  }

  /** Where a person is signed in, the latest used first. */
  public List<SignIn> list(Person person) {
    return tokens.findLiving(person.id()).stream().map(SignInToken::signIn).toList();
  }

  /** Ends one of the person's own sign-ins or tokens. */
  @Transactional
  public void end(Person person, UUID id) {
    tokens.end(person.id(), id);
    audit.add(person.id(), "ended a sign-in", id.toString());
  }

  /** Signs a person out in all browsers but the one that asks. */
  @Transactional
  public void endOthers(SignedIn here) {
    tokens.endOtherBrowsers(here.person().id(), here.tokenHash());
    audit.add(here.person().id(), "signed out everywhere else", here.person().name());
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
