package app.refrain.account;

import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.OneTimeLinks.Purpose;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives members another mail address: a mail to the new one proves it, and the old one is told.
 * Whoever asks learns the same whether the new address has an account or not.
 */
@Service
public class EmailChange {

  private static final Duration LIFETIME = Duration.ofDays(1);

  private final OneTimeLinks links;
  private final AccountRepository accounts;
  private final OwnPassword password;
  private final Postbox postbox;
  private final RateLimits limits;
  private final AuditLog audit;

  EmailChange(
      OneTimeLinks links,
      AccountRepository accounts,
      OwnPassword password,
      Postbox postbox,
      RateLimits limits,
      AuditLog audit) {
    this.links = links;
    this.accounts = accounts;
    this.password = password;
    this.postbox = postbox;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Sends a mail with a link to the new address.
   *
   * @param ownPassword of the person, who must have one
   * @throws InvalidValueException if the password is wrong or the address cannot be taken
   * @throws TooManyRequestsException if too many mails were asked for
   */
  public void request(Person person, String email, String ownPassword) {
    EmailAddress wanted = EmailAddress.of(email);
    Account member = password.verify(person, ownPassword);
    if (wanted.text().equals(member.email())) {
      throw new InvalidValueException("email", "This is your mail address already.");
    }
    limits.check(Limit.MAIL, wanted.key());
    Link link = new Link(Purpose.NEW_EMAIL, person.id(), null, wanted.text());
    postbox.send(
        () ->
            Optional.of(isOfAnother(wanted, person) ? taken(wanted) : confirmation(wanted, link)));
  }

  private boolean isOfAnother(EmailAddress address, Person person) {
    return accounts
        .findByEmailKey(address.key())
        .filter(other -> !other.id().equals(person.id()))
        .isPresent();
  }

  private static Mail taken(EmailAddress recipient) {
    return new Mail(
        recipient.text(),
        "Your mail address at Refrain",
        """
        Somebody, perhaps you, wants to use this address for another account. It belongs to yours
        and stays there: an address has one account.
        """);
  }

  private Mail confirmation(EmailAddress recipient, Link link) {
    return new Mail(
        recipient.text(),
        "Your new mail address at Refrain",
        """
        Somebody, perhaps you, wants to use this address for their account.
        Say so within a day:

        %s

        If it was not you, do nothing.
        """
            .formatted(links.create(link, LIFETIME)));
  }

  /**
   * Makes the address to which the link was sent the member's. Links that were sent to the old one
   * are no good any more.
   *
   * @return the new address
   * @throws InvalidValueException if the link is no good, or the address has an account by now
   */
  @Transactional
  public String complete(Token token) {
    Link asked = links.use(token, Purpose.NEW_EMAIL);
    Account member = accounts.findMember(asked.account()).orElseThrow();
    String before = member.email();
    member.setEmail(asked.email());
    try {
      accounts.flush();
    } catch (DataIntegrityViolationException e) {
      throw new InvalidValueException("link", "This address has another account by now.");
    }
    links.removeAllOf(asked.account());
    audit.add(asked.account(), "changed the mail address", member.person().name());
    postbox.send(() -> Optional.of(farewell(before, asked.email())));
    return asked.email();
  }

  private static Mail farewell(String before, String email) {
    return new Mail(
        before,
        "Your mail address at Refrain has changed",
        """
        From now on, mail for your account goes to %s, and no longer to this address.

        If it was not you, tell those who run this Refrain at once.
        """
            .formatted(email));
  }
}
