package app.refrain.account;

import app.refrain.account.OneTimeLinks.Link;
import app.refrain.account.OneTimeLinks.Purpose;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reads the log of a new Refrain becomes its administrator, by a link that works once. */
@Service
public class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private static final Duration LIFETIME = Duration.ofDays(1);

  private final OneTimeLinks links;
  private final AccountRepository accounts;
  private final SignInTokenRepository signIns;
  private final Passwords passwords;
  private final AuditLog audit;
  private final String role;

  FirstAdministrator(
      OneTimeLinks links,
      AccountRepository accounts,
      SignInTokenRepository signIns,
      Passwords passwords,
      AuditLog audit,
      @Value("${refrain.role}") String role) {
    this.links = links;
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.audit = audit;
    this.role = role;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    if (!role.equals("worker") && !accounts.existsByRole(Role.ADMINISTRATOR)) {
      log.info("Refrain has no administrator yet. Become it at {}", createLink());
    }
  }

  String createLink() {
    return links.create(new Link(Purpose.FIRST_ADMINISTRATOR, null, null, null), LIFETIME);
  }

  /**
   * Makes an administrator of a guest.
   *
   * @return the administrator, who is signed in nowhere yet
   * @throws InvalidValueException if something cannot be taken, or the link is no good
   * @throws NotAllowedException if the person has an account
   */
  @Transactional
  public Person complete(Token token, Person guest, String name, String email, String password) {
    links.use(token, Purpose.FIRST_ADMINISTRATOR);
    Person person = new Person(guest.id(), PersonName.of(name), Role.ADMINISTRATOR);
    EmailAddress address = EmailAddress.of(email);
    String encoded = passwords.encode(password, address.text());
    accounts
        .lockGuest(person.id())
        .orElseThrow(() -> new NotAllowedException("You have an account. Sign out first."))
        .promote(person, address, encoded);
    try {
      accounts.flush();
    } catch (DataIntegrityViolationException e) {
      throw new InvalidValueException("email", "This address has an account.");
    }
    signIns.endAll(person.id());
    links.removeAll(Purpose.FIRST_ADMINISTRATOR);
    audit.add(person.id(), "became the first administrator", person.name());
    return person;
  }
}
