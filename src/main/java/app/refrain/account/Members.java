package app.refrain.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member behind what somebody shows when signing in. */
@Service
public class Members {

  private final AccountRepository accounts;
  private final AccountIdentityRepository identities;
  private final AuditLog audit;
  private final SignInTokenRepository signIns;

  Members(
      AccountRepository accounts,
      AccountIdentityRepository identities,
      AuditLog audit,
      SignInTokenRepository signIns) {
    this.signIns = signIns;
    this.accounts = accounts;
    this.identities = identities;
    this.audit = audit;
  }

  /** The member with a mail address, and what is kept of the password. */
  public Optional<Credentials> credentials(String email) {
    try {
      return accounts
          .findByEmailKey(EmailAddress.of(email).key())
          .map(member -> new Credentials(member.person(), member.email(), member.password()));
    } catch (InvalidValueException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * The member who has an account at another service. One who comes for the first time becomes a
   * member: the guest who asks, or, if that is a member already, somebody new.
   *
   * @param name what the service calls them; null if it does not say
   */
  @Transactional
  public Person ofService(String issuer, String subject, String name, Optional<Person> guest) {
    var identity = new AccountIdentity.Key(issuer, subject);
    return identities
        .findMember(identity)
        .map(Account::person)
        .orElseGet(() -> join(identity, name, guest));
  }

  private Person join(AccountIdentity.Key identity, String name, Optional<Person> guest) {
    UUID id =
        guest
            .filter(person -> person.role() == Role.GUEST)
            .map(Person::id)
            .orElse(UUID.randomUUID());
    Person member =
        new Person(id, name == null ? GuestName.of(id) : PersonName.of(name), Role.MEMBER);
    accounts.insertGuest(id, member.name());
    accounts.lockGuest(id).ifPresent(account -> account.promote(member));
    // Whoever else knew the guest's tokens does not know the member's.
    signIns.endAll(id);
    identities.saveAndFlush(new AccountIdentity(identity, accounts.getReferenceById(id)));
    audit.add(id, "signed up at " + identity.issuer(), member.name());
    return member;
  }

  /**
   * @param password as it is kept; null if the member has none
   */
  public record Credentials(Person person, String email, String password) {}
}
