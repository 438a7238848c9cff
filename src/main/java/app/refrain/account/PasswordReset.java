package app.refrain.account;

import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.OneTimeLinks.Purpose;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets members who can read their mail choose a new password. */
@Service
public class PasswordReset {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final OneTimeLinks links;
  private final AccountRepository accounts;
  private final SignInTokenRepository signIns;
  private final Passwords passwords;
  private final Postbox postbox;
  private final RateLimits limits;
  private final AuditLog audit;

  PasswordReset(
      OneTimeLinks links,
      AccountRepository accounts,
      SignInTokenRepository signIns,
      Passwords passwords,
      Postbox postbox,
      RateLimits limits,
      AuditLog audit) {
    this.links = links;
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.postbox = postbox;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Sends a mail with a link if the address has an account; whoever asks does not learn whether.
   *
   * @param clientAddress where the request comes from
   * @throws InvalidValueException if it is no mail address
   * @throws TooManyRequestsException if too many mails were asked for
   */
  public void request(String email, String clientAddress) {
    EmailAddress recipient = EmailAddress.of(email);
    limits.check(Limit.LOGIN_FROM_ADDRESS, clientAddress);
    limits.check(Limit.MAIL, recipient.key());
    postbox.send(() -> accounts.findByEmailKey(recipient.key()).map(this::mail));
  }

  private Mail mail(Account member) {
    Link link = new Link(Purpose.RESET, member.id(), null, member.email());
    return new Mail(
        member.email(),
        "A new password for Refrain",
        """
        Somebody, perhaps you, wants a new password for your account.
        Choose one within an hour:

        %s

        If it was not you, do nothing.
        """
            .formatted(links.create(link, LIFETIME)));
  }

  /**
   * Sets a password and ends all of the member's sign-ins, also those of programs.
   *
   * @return the member, who is signed in nowhere
   * @throws InvalidValueException if the password cannot be taken or the link is no good
   */
  @Transactional
  public Person complete(Token token, String password) {
    Link asked = links.use(token, Purpose.RESET);
    Account member = accounts.findMember(asked.account()).orElseThrow();
    member.setPassword(passwords.encode(password, asked.email()));
    signIns.endAll(asked.account());
    links.removeAllOf(asked.account());
    audit.add(asked.account(), "chose a new password by mail", member.person().name());
    return member.person();
  }
}
