package app.refrain.account;

import app.refrain.account.MemberStore.Member;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the member behind what somebody shows when signing in. */
@Service
public class Members {

  private final MemberStore store;
  private final AuditLog audit;
  private final SignInStore signIns;

  Members(MemberStore store, AuditLog audit, SignInStore signIns) {
    this.signIns = signIns;
    this.store = store;
    this.audit = audit;
  }

  /** The member with a mail address, and what is kept of the password. */
  public Optional<Credentials> credentials(String email) {
    try {
      return store
          .find(EmailAddress.of(email))
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
    return store
        .findIdentity(issuer, subject)
        .flatMap(store::find)
        .map(Member::person)
        .orElseGet(() -> join(issuer, subject, name, guest));
  }

  private Person join(String issuer, String subject, String name, Optional<Person> guest) {
    UUID id =
        guest
            .filter(person -> person.role() == Role.GUEST)
            .map(Person::id)
            .orElse(UUID.randomUUID());
    Person member =
        new Person(id, name == null ? GuestName.of(id) : PersonName.of(name), Role.MEMBER);
    store.insertGuest(member);
    store.promote(new Member(member, null, null));
    // Whoever else knew the guest's tokens does not know the member's.
    signIns.endAll(id);
    store.addIdentity(id, issuer, subject);
    audit.add(id, "signed up at " + issuer, member.name());
    return member;
  }

  /**
   * @param password as it is kept; null if the member has none
   */
  public record Credentials(Person person, String email, String password) {}
}
