package app.refrain.account;

import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.OneTimeLinks.Purpose;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives guests an account in two steps: a mail that proves the address, then a password. Whoever
 * asks learns the same whether the address has an account or not.
 */
@Service
public class SignUp {

  private static final Duration LIFETIME = Duration.ofDays(1);

  private final OneTimeLinks links;
  private final AccountRepository accounts;
  private final SignInTokenRepository signIns;
  private final Passwords passwords;
  private final Postbox postbox;
  private final RateLimits limits;
  private final PublicAddress address;
  private final AuditLog audit;

  SignUp(
      OneTimeLinks links,
      AccountRepository accounts,
      SignInTokenRepository signIns,
      Passwords passwords,
      Postbox postbox,
      RateLimits limits,
      PublicAddress address,
      AuditLog audit) {
    this.links = links;
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.postbox = postbox;
    this.limits = limits;
    this.address = address;
    this.audit = audit;
  }

  /**
   * Sends a mail with a link.
   *
   * @param guest who wants an account
   * @param clientAddress where the request comes from
   * @throws InvalidValueException if the name or the address cannot be taken
   * @throws NotAllowedException if the person has an account
   * @throws TooManyRequestsException if too many accounts or mails were asked for
   */
  public void request(Person guest, String name, String email, String clientAddress) {
    if (guest.is(Role.MEMBER)) {
      throw new NotAllowedException("You have an account already.");
    }
    String wanted = PersonName.of(name);
    EmailAddress recipient = EmailAddress.of(email);
    limits.check(Limit.SIGN_UP, clientAddress);
    limits.check(Limit.MAIL, recipient.key());
    Link link = new Link(Purpose.SIGN_UP, guest.id(), wanted, recipient.text());
    postbox.send(
        () ->
            Optional.of(
                accounts.findByEmailKey(recipient.key()).isPresent()
                    ? known(recipient)
                    : invitation(recipient, link)));
  }

  private Mail known(EmailAddress recipient) {
    return new Mail(
        recipient.text(),
        "You have an account at Refrain",
        """
        Somebody, perhaps you, asked for an account with this address, which has one.

        Sign in: %s
        Choose a new password: %s
        """
            .formatted(address.of("/login"), address.of("/forgot-password")));
  }

  private Mail invitation(EmailAddress recipient, Link link) {
    return new Mail(
        recipient.text(),
        "Your account at Refrain",
        """
        Somebody, perhaps you, asked for an account with this address.
        Choose a password within a day, and it is yours:

        %s

        If it was not you, do nothing.
        """
            .formatted(links.create(link, LIFETIME)));
  }

  /**
   * Makes a member of the guest who asked for the link. Whoever else knew the guest's tokens does
   * not know the member's.
   *
   * @return the member, who is signed in nowhere yet
   * @throws InvalidValueException if the password cannot be taken or the link is no good
   */
  @Transactional
  public Person complete(Token token, String password) {
    Link asked = links.use(token, Purpose.SIGN_UP);
    Person person = new Person(asked.account(), asked.name(), Role.MEMBER);
    String encoded = passwords.encode(password, asked.email());
    Account account =
        accounts
            .lockGuest(person.id())
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        "link", "Whoever asked for this has an account by now."));
    account.promote(person, EmailAddress.of(asked.email()), encoded);
    try {
      accounts.flush();
    } catch (DataIntegrityViolationException e) {
      throw new InvalidValueException("link", "This address has an account by now. Sign in.");
    }
    signIns.endAll(person.id());
    links.removeAllOf(person.id());
    audit.add(person.id(), "signed up", person.name());
    return person;
  }
}
